import type { Translation } from '../../translation';
import type { changes as source } from '../en/changes';

export const changes: Translation<typeof source> = {
  title: '状态变化',
  lead: '所有监控列表从某一时刻到现在的变化。',
  since: '起始时间',
  last: '最近',
  presets: { hour: '1 小时', shift: '8 小时', day: '24 小时', week: '7 天' },
  list: '监控列表',
  allLists: '全部监控列表',
  view: '显示',
  views: { net: '前后差异', all: '全部变化' },
  counts: {
    offline: '现在离线 {count}',
    unknown: '现在未知 {count}',
    online: '现在在线 {count}',
    back: '{count, plural, other {# 个变化过但已恢复原状}}',
  },
  panel: {
    title: '{time} 以来',
    all: '查看全部',
    nothing: '与当时相比没有变化。',
  },
  was: '原为{status}',
  columns: {
    status: '状态',
    client: '客户端',
    before: '此前',
    when: '时间',
    times: '变化次数',
    lists: '所在列表',
  },
  between: '{from} 至 {to} 之间',
  at: '{to}',
  confirmed: '已实时确认',
  partial: '仅显示前 {count} 个。可选择某个列表或缩短时间查看其余部分。',
  nothing: '没有变化',
  nothingDetail: '自 {time} 起，这些列表中的客户端状态均与当时一致。',
  noChanges: '没有发现变化',
  more: '更早的变化',
};
