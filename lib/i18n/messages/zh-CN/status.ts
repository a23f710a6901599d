import type { Translation } from '../../translation';
import type { status as source } from '../en/status';

export const status: Translation<typeof source> = {
  online: '在线',
  offline: '离线',
  unknown: '未知',
  stale: '数据过期',
  conflict: '结果冲突',
  neverOnline: '从未上线',
  checking: '检查中',
  flapping: '频繁上下线',
  expected: '预计离线',
  expectedMark: '预计',
  total: '总数',
  bar: '在线 {online}，离线 {offline}，未知 {unknown}',
  reason: {
    'never-checked': '尚未检查',
    error: '服务返回错误',
    missing: '返回结果中没有该 ID',
    expired: '上次结果太旧，不再可信',
    paused: '检查已暂停',
    'invalid-id': '服务不接受该 ID',
  },
  source: { cached: '服务缓存', realtime: '实时' },
  explain: {
    online: '服务明确返回该 ID 已连接，且结果是最新的。',
    offline: '服务明确返回该 ID 未连接，且结果是最新的。',
    expected: '离线，且团队成员已标记预计离线，仍计入离线。',
    unknown: '没有该 ID 的最新结果，可能在线，也可能离线。',
    stale: '显示的是上一次的值，已超过一个检查间隔，若不再检查将很快失效。',
    conflict: '服务缓存与实时查询结果不一致，以实时查询为准。',
    neverOnline: '当前离线，且在这里从未上线过，请核对 ID 是否正确。',
    checking: '正在实时查询。',
    flapping: '一小时内多次上下线。',
  },
};
