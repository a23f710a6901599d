import type { Translation } from '../../translation';
import type { setup as source } from '../en/setup';

export const setup: Translation<typeof source> = {
  title: '初始设置',
  lead: '创建第一个账号，它拥有整个团队，之后可邀请其他成员。',
  teamName: '团队名称',
  teamNamePlaceholder: '技术支持',
  name: '姓名',
  email: '邮箱',
  password: '密码',
  passwordHint: '至少 {minimum} 个字符，用一句话作密码更容易记住。',
  submit: '创建账号',
  done: '此服务器已完成设置。',
  toSignIn: '去登录',
  stepAccount: '账号',
  stepConnect: '连接实例',
  stepWatch: '开始监控',
};
