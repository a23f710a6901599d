import type { Translation } from '../../translation';
import type { palette as source } from '../en/palette';

export const palette: Translation<typeof source> = {
  title: '跳转或操作',
  open: '搜索与命令',
  placeholder: '列表、页面或客户端 ID',
  nothing: '没有结果。粘贴客户端 ID 可直接查询。',
  results: '{count, plural, =0 {没有结果} other {# 个结果}}',
  groups: { lookup: '查询', watchlists: '监控列表', pages: '页面' },
  lookUp: '查询 {text}',
  lookUpMany: '{count, plural, other {查询 # 个客户端}}',
  callsOf: '{connection} · {count, plural, other {将产生 # 次计费调用}}',
  calls: '{count, plural, other {将产生 # 次计费调用}}',
  newWatchlist: '新建监控列表',
  wallboard: '所有列表的大屏',
  offlineOf: '{count} 个离线',
};
