import type { Translation } from '../../translation';
import type { signIn as source } from '../en/sign-in';

export const signIn: Translation<typeof source> = {
  title: '登录 Rollcall',
  email: '邮箱',
  password: '密码',
  submit: '登录',
  refused: '邮箱或密码不正确。',
  tooMany: '尝试次数过多，请一分钟后再试。',
  failed: '服务器没有响应，请稍后重试。',
  forgotten: '忘记密码？请团队管理员生成重置链接。',
  code: '两步验证码',
  codeHint: '请输入验证器应用中的 6 位数字，或恢复码。',
  wrongCode: '验证码不正确或已使用过。',
  submitCode: '继续',
  otherAccount: '换一个账号',
  continueWith: '使用 {name} 登录',
  noAccount: '此处没有该用户的账号，请联系管理员获取邀请。',
  notSignedIn: '登录未完成，请重试。',
};
