import type { Translation } from '../../translation';
import type { links as source } from '../en/links';

export const links: Translation<typeof source> = {
  invite: {
    title: '加入 {team}',
    lead: '你受邀担任{role}。',
    signedIn: '当前登录账号：{email}。',
    join: '加入团队',
    create: '创建账号并加入',
    haveAccount: '已有账号，先登录',
    invalid: '邀请已失效。',
    invalidDetail: '邀请已被使用、撤回或过期，请重新索取。',
    accountExists: '该邮箱已有账号，请先登录，再打开邀请链接。',
    otherAddress: '该邀请限定其他邮箱，与当前登录账号不符。',
    alreadyMember: '你已在该团队中。',
    toOverview: '前往总览',
  },
  reset: {
    title: '设置新密码',
    submit: '保存密码',
    invalid: '链接已失效。',
    invalidDetail: '链接已被使用或过期，请团队管理员重新生成。',
    done: '密码已保存，所有会话均已退出，请用新密码登录。',
    signIn: '登录',
  },
};
