import type { Translation } from '../../translation';
import type { overview as source } from '../en/overview';

export const overview: Translation<typeof source> = {
  newWatchlist: '新建监控列表',
  failed: '监控列表加载失败。',
  lastChange: '最近变化：<when></when>',
  noChange: '暂无变化',
  checked: '检查于 <when></when>',
  lastChecked: '最后检查于 <when></when>',
  notChecked: '尚未检查',
  resting: '休眠中，有人打开时才检查',
  empty: '列表中没有客户端',
  every: '每 {interval}',
  always: '持续检查',
  noConnections: {
    title: '连接第一个实例',
    detail: 'Rollcall 向云消息队列 MQTT 版查询客户端是否在线，需要 AccessKey 和实例 ID。',
    readOnly: '请团队管理员先连接实例。',
  },
  noWatchlists: {
    title: '新建第一个监控列表',
    detail: '粘贴任意文本，工单、日志或表格均可，Rollcall 会自动识别其中的客户端 ID。',
    readOnly: '请团队编辑者先新建监控列表，在此之前可单独查询 ID。',
    lookup: '查询 ID',
  },
};
