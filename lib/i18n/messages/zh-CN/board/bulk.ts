import type { Translation } from '../../../translation';
import type { bulk as source } from '../../en/board/bulk';

export const bulk: Translation<typeof source> = {
  selection: {
    count: '{count, plural, other {已选 # 个}}',
    confirm: '实时确认',
    confirmShort: '确认',
    confirmHint: '实时确认 (c)',
    copy: '复制 ID',
    remove: '从列表移除',
    annotate: '名称、标签、备注',
    move: '复制或移动',
    export: '导出',
    clear: '取消选择',
    all: '选择全部 {count} 个',
  },
  check: {
    title: '{count, plural, other {实时确认 # 个客户端？}}',
    cost: '{calls, plural, other {将调用服务 # 次。}}每次成功调用按一条消息计费。',
    time: '按每秒 {qps} 次调用，大约需要 {time}。',
    run: '{calls, plural, other {调用 # 次}}',
    started: '{count, plural, other {正在确认 # 个客户端}}',
    startedDetail:
      '{calls, plural, =0 {已并入正在进行的检查} other {# 次调用}}，结果会显示在列表中。',
    failed: '无法发起检查',
    tooMany: '一次最多 {maximum} 个客户端。',
  },
  removal: {
    title: '{count, plural, other {从列表移除 # 个客户端？}}',
    detail: '列表将不再检查它们，历史记录会保留。',
    done: '{count, plural, other {已移除 # 个客户端}}',
    undone: '已恢复',
    notUndone: '恢复失败',
  },
  annotate: {
    title: '名称、标签、备注',
    forMany: '将应用到 {count} 个客户端，留空的项保持不变。',
    label: '名称',
    labelHint: '团队熟悉的叫法。',
    note: '备注',
    tags: '标签',
    tagsHint: '用逗号分隔。',
    addTags: '添加标签',
    removeTags: '移除标签',
    save: '保存',
    saved: '已保存',
    failed: '保存失败',
  },
  move: {
    title: '{count, plural, other {复制或移动 # 个客户端}}',
    target: '目标列表',
    noTarget: '该连接下没有其他列表。',
    copy: '复制',
    move: '移动',
    copied: '{count, plural, other {已复制 # 个客户端到 {name}}}',
    moved: '{count, plural, other {已移动 # 个客户端到 {name}}}',
  },
};
