import type { Translation } from '../../translation';
import type { errors as source } from '../en/errors';

export const errors: Translation<typeof source> = {
  requestId: '请求 ID',
  requestIdCopy: '复制请求 ID',
  code: '错误码',
  generic: '请求失败，未做任何更改。',
  offline: '服务器没有响应，请检查网络后重试。',
  unexpected: '无法识别服务器的响应，请刷新页面。',
  unavailable: '服务器尚未就绪，请稍后重试。',
  tooMany: '尝试次数过多，请一分钟后再试。',
  forbidden: '当前角色没有此权限，请联系团队管理员。',
  notFound: '内容不存在或已被删除。',
  signedOut: '登录已失效，请重新登录。',
  invalid: '请修改标出的字段。',
  nameTaken: '该名称已被使用。',
  inUse: '仍在使用中。',
  field: {
    required: '此项必填。',
    tooShort: '至少 {minimum} 个字符。',
    tooLong: '最多 {maximum} 个字符。',
    tooSmall: '不小于 {minimum}。',
    tooBig: '不大于 {maximum}。',
    wholeNumber: '只能填整数。',
    email: '请输入邮箱地址。',
    format: '格式不正确。',
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
