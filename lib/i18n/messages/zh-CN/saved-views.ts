import type { Translation } from '../../translation';
import type { savedViews as source } from '../en/saved-views';

export const savedViews: Translation<typeof source> = {
  menu: '视图',
  menuHint: '该列表已保存的视图',
  none: '暂无保存的视图。',
  save: '保存当前视图…',
  manage: '重命名或删除…',
  saveTitle: '保存当前视图',
  saveDetail: '包括搜索、筛选、分组、排序和列，能查看该列表的人都可使用。',
  name: '名称',
  namePlaceholder: '离线水泵',
  replaces: '已有同名视图，保存后将覆盖。',
  saved: '视图已保存',
  manageTitle: '已保存的视图',
  rename: '重命名 {name}',
  update: '更新为当前显示的内容',
  updated: '视图已更新',
  delete: '删除 {name}',
  deleted: '视图已删除',
  by: '由 {name} 保存',
};
