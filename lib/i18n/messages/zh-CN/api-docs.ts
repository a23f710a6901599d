import type { Translation } from '../../translation';
import type { apiDocs as source } from '../en/api-docs';

export const apiDocs: Translation<typeof source> = {
  lead: '页面能做的一切，脚本都可以凭令牌完成。工具可直接使用 <document>OpenAPI 文档</document>。',
  open: '无需登录。',
  parameters: '参数',
  required: '必填',
  optional: '可选',
  copy: '复制命令',
  answer: '返回 {status}',
  link: '令牌用法',
};
