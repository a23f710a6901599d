import type { Translation } from '../../translation';
import type { shell as source } from '../en/shell';

export const shell: Translation<typeof source> = {
  mainNavigation: '主导航',
  openNavigation: '打开导航',
  overview: '总览',
  watchlists: '监控列表',
  newWatchlist: '新建监控列表',
  noWatchlists: '暂无',
  watchlistsFailed: '加载失败',
  changes: '状态变化',
  lookup: '查询',
  connections: '连接',
  credentials: '凭证',
  snapshots: '快照',
  footprint: '调用量',
  team: '团队',
  account: '账号',
  personMenu: '{name} 的账号',
  teamMenu: '团队 {name}',
  signOut: '退出登录',
  language: '语言',
  theme: '主题',
  themes: { system: '跟随系统', light: '浅色', dark: '深色' },
  badge: '离线 {offline} / 共 {total}',
  badgeUnknown: '未知 {unknown} / 共 {total}',
  badgeOnline: '{total} 个全部在线',
  signedOut: {
    title: '登录已失效。',
    detail: '页面上的数据不再更新。',
    action: '重新登录',
  },
  offline: {
    title: '当前浏览器没有网络。',
    detail: '页面上的数据不再更新，联网后自动恢复。',
  },
  silent: {
    title: 'Rollcall 没有响应，当前显示的是 {time} 的数据。',
    detail: '恢复后自动更新。',
  },
  newBuild: {
    title: 'Rollcall 已更新。',
    detail: '可先完成当前操作，刷新页面后即使用新版本。',
    action: '刷新',
  },
  role: { viewer: '查看者', editor: '编辑者', admin: '管理员', owner: '所有者' },
};
