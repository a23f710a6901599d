import type { Translation } from '../../translation';
import type { upstream as source } from '../en/upstream';

export const upstream: Translation<typeof source> = {
  whoActs: {
    nobody: '无需处理，系统会自动重试。',
    admin: '需要管理员处理。',
    user: '你可以自行修正。',
  },
  titleOf: '{name}：{title}',
  onScreen: {
    failing: '不会因此把任何客户端显示为离线；未能及时确认的会变为“未知”。',
    throttled: '结果会比设定的间隔来得晚。',
  },
  title: {
    throttled: '服务要求降低调用频率',
    transient: '服务响应异常',
    clock: '本服务器时钟不准',
    credentials: '服务拒绝了该 AccessKey',
    permission: '该 AccessKey 无权查询此实例',
    request: '服务拒绝了某个客户端 ID',
    endpoint: '接入点地址不正确',
  },
  explain: {
    throttled: '账号已达到每秒调用上限，可能与其他程序共用。系统会放慢调用，直到服务接受。',
    transient: '服务或中间网络出现问题，系统会自动重试。',
    clock: '服务只接受 15 分钟内的签名，请校准本服务器时钟，建议启用 NTP。',
    credentials: 'AccessKey 不存在、已停用或 Secret 有误，请填写正确的 AccessKey。',
    permission:
      '请为该实例授予 mq:MqttInstanceAccess 和 mq:BatchQuerySessionByClientIds 权限，并核对实例 ID 和地域。',
    request: '只影响被拒绝的 ID，其余照常检查。请修正或移除该 ID。',
    endpoint: '请核对连接的地域和接入点。',
  },
  byCode: {
    SignatureDoesNotMatch: 'AccessKey 存在，但 Secret 有误，请重新粘贴 Secret。',
    InvalidAccessKeyIdNotFound: '服务中不存在该 AccessKey ID，请重新粘贴。',
    AccessKeyDisabled: '该 AccessKey 已停用，请在 RAM 控制台启用或更换。',
    SecurityTokenExpired: 'STS Token 已过期，请更新。',
    SecurityToken: 'STS Token 与 AccessKey 不匹配，请重新填写整组凭证。',
    InstancePermissionCheckFailed: '实例 ID 或地域有误，或该 AccessKey 所属账号不拥有此实例。',
    ConnectFailed: '无法建立连接，请检查网络、防火墙以及连接的接入点。',
    Timeout: '服务未及时响应，系统会自动重试。',
    NonJsonResponse: '响应并非来自该服务，中间可能有代理。请检查接入点和代理。',
    AddressBlocked: '所有连接均失败，可能因调用过多被服务封禁了本机地址。调用已暂停一段时间。',
  },
  httpStatus: 'HTTP 状态码 {status}',
  nextTry: '下次重试：<when></when>',
  lastSuccess: '上次成功：<when></when>',
  noSuccess: '尚无成功的调用',
};
