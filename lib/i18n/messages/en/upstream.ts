export const upstream = {
  whoActs: {
    nobody: 'Nobody has to act: it is tried again by itself.',
    admin: 'An admin has to act.',
    user: 'You can mend this.',
  },
  titleOf: '{name}: {title}',
  onScreen: {
    failing:
      'No client is shown offline because of this. What is not confirmed in time turns unknown.',
    throttled: 'Results arrive later than the interval asks for.',
  },
  title: {
    throttled: 'The service asks us to slow down',
    transient: 'The service does not answer properly',
    clock: 'The clock of this server is wrong',
    credentials: 'The service refuses the AccessKey',
    permission: 'The AccessKey may not ask about this instance',
    request: 'The service refuses a client id',
    endpoint: 'This is not the address of the service',
  },
  explain: {
    throttled:
      'The account has reached its limit of calls a second, perhaps together with other programs. Calls slow down until the service accepts them.',
    transient:
      'The service or the network between is in trouble. The calls are repeated by themselves.',
    clock:
      'The service accepts a signature for 15 minutes. Set this server’s clock, with NTP if possible.',
    credentials:
      'The AccessKey is unknown, switched off, or its secret is wrong. Put in the right pair.',
    permission:
      'Grant mq:MqttInstanceAccess and mq:BatchQuerySessionByClientIds on this instance, and check the instance id and the region.',
    request:
      'Only the refused id is affected; all others are checked as before. Correct it or remove it.',
    endpoint: 'Check the region and the endpoint of the connection.',
  },
  byCode: {
    SignatureDoesNotMatch: 'The AccessKey exists, but its secret is wrong. Paste the secret again.',
    InvalidAccessKeyIdNotFound:
      'The service does not know this AccessKey id. Paste the pair again.',
    AccessKeyDisabled:
      'The AccessKey is switched off. Switch it on in the RAM console, or use another.',
    SecurityTokenExpired: 'The STS token has expired. Put in a new one.',
    SecurityToken:
      'The STS token is not valid for this AccessKey. Put in a new pair with its token.',
    InstancePermissionCheckFailed:
      'The instance id or the region is wrong, or the AccessKey’s account does not own this instance.',
    ConnectFailed:
      'No connection can be made. Check the network, the firewall and the endpoint of the connection.',
    Timeout: 'The service did not answer in time. The calls are repeated by themselves.',
    NonJsonResponse:
      'Something other than the service answered, perhaps a proxy in between. Check the endpoint and the proxy.',
    AddressBlocked:
      'Every connection fails. The service may have blocked this server’s address for sending too many calls. All calls are stopped for a while.',
  },
  httpStatus: 'HTTP {status}',
  nextTry: 'Next try <when></when>',
  lastSuccess: 'Last success <when></when>',
  noSuccess: 'No call has succeeded yet',
} as const;
