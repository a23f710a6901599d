import type { Translation } from '../../translation';
import type { charts as source } from '../en/charts';

export const charts: Translation<typeof source> = {
  title: '历史',
  of: '{name} 的历史',
  toBoard: '返回看板',
  range: '时间',
  ranges: { hours: '6 小时', day: '24 小时', week: '7 天', month: '30 天' },
  counts: '各状态的客户端数',
  countsDetail:
    '统计当前在列表中的客户端（包括其加入列表之前的时间），已移除的不计入；灰色表示没有有效结果的时段。',
  rate: '变化次数',
  rateDetail: '每 {time}的上线与离线次数。',
  hover: '{time}：在线 {online}，离线 {offline}，未知 {unknown}',
  hoverChanges: '{time}：{count, plural, other {# 次变化}}',
  summary: '共 {total} 个，在线数介于 {least} 与 {most} 之间',
  steady: '共 {total} 个，在线 {count} 个',
  summaryChanges: '{count, plural, =0 {此时段没有变化} other {此时段共 # 次变化}}',
  asTable: '表格形式',
  time: '时间',
  changes: '变化',
  empty: '暂无历史',
  emptyDetail: '从第一次检查开始积累。',
};
