import type { Translation } from '../../translation';
import type { errors as source } from '../en/errors';

export const errors: Translation<typeof source> = {
  requestId: '请求 ID',
  requestIdCopy: '复制请求 ID',
  code: '错误码',
  generic: '请求失败。刷新后可确认是否已生效。',
  offline: '服务器没有响应，请检查网络后重试。',
  unexpected: '无法识别服务器的响应，请刷新页面。',
  unavailable: '服务器尚未就绪，请稍后重试。',
  tooMany: '尝试次数过多，请一分钟后再试。',
  forbidden: '当前角色没有此权限，请联系团队管理员。',
  notFound: '内容不存在或已被删除。',
  signedOut: '登录已失效，请重新登录。',
  invalid: '请修改标出的字段。',
  nameTaken: '该名称已被使用。',
  inUse: '仍在使用中，请先停止使用。',
  lastOwner: '团队至少保留一位所有者，请先指定其他所有者。',
  ownerNeeded: '只有所有者可以执行此操作。',
  alreadyEnabled: '已经开启。',
  field: {
    required: '此项必填。',
    tooShort: '至少 {minimum} 个字符。',
    tooLong: '最多 {maximum} 个字符。',
    tooSmall: '不小于 {minimum}。',
    tooBig: '不大于 {maximum}。',
    wholeNumber: '只能填整数。',
    email: '请输入邮箱地址。',
    format: '格式不正确。',
    easilyGuessed: '密码容易被猜到，请用几个词组合，或更长的密码。',
    wrongPassword: '密码不正确。',
    wrongCode: '验证码不正确。',
    plainHttp: 'http 仅用于本机地址，请使用 https。',
    endpoint: '请以 https 使用 {hosts}。其他地址须先写入 ROLLCALL_UPSTREAM_ALLOW。',
    endpointListed: '请以 https 使用 {hosts}，或 ROLLCALL_UPSTREAM_ALLOW 中的地址：{others}。',
    budgetBelowSweep: '巡检 {ids} 个 ID 一遍需要 {calls} 次调用，每日预算至少为 {calls} 次。',
    sweepAboveBudget:
      '该连接每日预算为 {budget} 次调用，而巡检其 {ids} 个 ID 一遍需要 {calls} 次。请至少减少 {surplus} 个 ID，或将预算提高到 {calls} 次。',
    aboveCap:
      '团队最多监控 {cap} 个 ID，这样会达到 {count} 个。请至少减少 {surplus} 个，或将上限提高到 {count} 个。',
    belowWatched: '团队已在监控 {count} 个 ID，上限不能低于此数。',
  },
  boundary: {
    title: '页面显示出错。',
    detail: '数据没有丢失，服务器仍在继续检查。请重试，或返回总览。',
    toOverview: '返回总览',
  },
  missing: {
    title: '这里没有内容。',
    detail: '地址有误、内容已删除，或属于其他团队。',
  },
};
