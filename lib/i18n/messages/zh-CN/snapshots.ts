import type { Translation } from '../../translation';
import type { snapshots as source } from '../en/snapshots';

export const snapshots: Translation<typeof source> = {
  share: {
    title: '分享快照',
    detail:
      '{count, plural, other {冻结 # 个客户端当前的已知状态。}}持有链接的人无需登录即可查看，直到过期或撤销。',
    name: '标题',
    namePlaceholder: '例如：工单 48213',
    expires: '有效期',
    hours: { hour: '1 小时', day: '1 天', week: '7 天', month: '30 天' },
    redact: '隐藏 ID，仅保留组和末两位',
    make: '生成链接',
    done: '链接已生成',
    doneDetail: '链接只显示这一次，请立即复制。',
    copy: '复制链接',
    open: '打开',
    revoke: '撤销',
    revoked: '链接已失效',
    address: '链接',
    tooMany: '最多 {maximum} 个客户端。',
  },
  list: {
    title: '快照',
    empty: '没有分享中的快照。',
    expires: '{time}过期',
    by: '{name} 分享',
    clients: '{count, plural, other {# 个客户端}}',
    revoke: '撤销{title}',
  },
  page: {
    frozen: '快照',
    taken: '{time} 的已知状态',
    age: '这是 {age}前的状态，不会更新。',
    by: '{team}，由 {name} 分享',
    expires: '链接将于 {time} 过期。',
    redacted: 'ID 已缩略。',
    fromLookup: '查询结果，由分享者提供。',
    counts: '在线 {online}，离线 {offline}，未知 {unknown}，共 {total}',
    client: '客户端',
    status: '状态',
    since: '变化时间',
    checked: '检查时间',
    gone: '快照不存在',
    goneDetail: '链接已过期、被撤销或有误，请联系分享者。',
  },
};
