import type { Translation } from '../../translation';
import type { credentials as source } from '../en/credentials';

export const credentials: Translation<typeof source> = {
  lead: 'Rollcall 用于签名调用的 AccessKey。Secret 保存时即加密，之后不再显示。',
  add: '新建凭证',
  edit: '编辑凭证',
  empty: {
    title: '还没有凭证',
    detail: '建议使用仅有客户端状态查询权限的 RAM 用户的 AccessKey。',
  },
  failed: '凭证加载失败。',
  kind: { accessKey: 'AccessKey', sts: 'STS Token', ramRole: 'RAM 角色' },
  columns: {
    name: '名称',
    accessKeyId: 'AccessKey ID',
    kind: '类型',
    usedBy: '使用者',
    createdAt: '添加时间',
  },
  fields: {
    name: '名称',
    namePlaceholder: 'RAM 用户 rollcall',
    accessKeyId: 'AccessKey ID',
    accessKeyIdPlaceholder: 'LTAI…',
    accessKeySecret: 'AccessKey Secret',
    secretHint: '保存时加密，任何人（包括管理员）都无法再查看。',
    secretKept: '留空则保留已保存的 Secret。',
    securityToken: 'STS Token',
    securityTokenHint: '仅用于以 STS. 开头的临时密钥，到期自动失效。',
    format: '不能包含空格或特殊字符。',
  },
  saved: '{name} 已保存。',
  deleteAction: '删除',
  delete: {
    title: '删除 {name}？',
    consequence: '加密的 Secret 将被删除，AccessKey 本身在阿里云仍然有效。',
    inUse: '仍有连接在使用，请先为它们更换凭证。',
    done: '{name} 已删除。',
  },
  unused: '未使用',
};
