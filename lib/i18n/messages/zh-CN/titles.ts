import type { Translation } from '../../translation';
import type { titles as source } from '../en/titles';

export const titles: Translation<typeof source> = {
  overview: '总览',
  watchlist: '监控列表',
  newWatchlist: '新建监控列表',
  changes: '变化',
  history: '历史',
  lookup: '查询',
  connections: '连接',
  connection: '连接',
  newConnection: '连接实例',
  credentials: '凭证',
  footprint: '调用量',
  team: '团队',
  account: '账号',
  audit: '审计日志',
  tokens: 'API 令牌',
  signIn: '登录',
  setup: '初始设置',
  invite: '邀请',
  resetPassword: '设置新密码',
  snapshots: '快照',
  snapshot: '快照',
  wallboard: '大屏',
  notFound: '页面不存在',
  error: '出错了',
};
