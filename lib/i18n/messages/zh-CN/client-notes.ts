import type { Translation } from '../../translation';
import type { clientNotes as source } from '../en/client-notes';

export const clientNotes: Translation<typeof source> = {
  title: '团队备注',
  none: '暂无备注。',
  add: '写备注',
  placeholder: '同事接手时需要知道的情况',
  save: '添加备注',
  delete: '删除 {name} 的备注',
  deleted: '备注已删除',
  more: '更早的备注',
  absence: {
    until: '预计离线至 {time}',
    by: '由 {name} 标记',
    unaffected: '仅作标注，状态仍以服务返回为准。',
    expect: '标记预计离线…',
    change: '修改',
    clear: '取消标记',
    for: '时长',
    terms: {
      hour: '1 小时',
      fourHours: '4 小时',
      day: '1 天',
      week: '7 天',
      custom: '指定时间',
    },
    time: '截止时间',
    reason: '原因',
    reasonPlaceholder: '搬迁、维修等',
    save: '保存',
    invalid: '请选择一年以内的时间。',
  },
};
