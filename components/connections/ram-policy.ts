const ACTIONS = ['mq:MqttInstanceAccess', 'mq:BatchQuerySessionByClientIds'];

/** The least RAM policy that both operations need; two forms of the resource are documented, so both are listed. */
export function ramPolicy(instanceId: string): string {
  const policy = {
    Version: '1',
    Statement: [
      {
        Effect: 'Allow',
        Action: ACTIONS,
        Resource: [`acs:mq:*:*:instance/${instanceId}`, `acs:mq:*:*:${instanceId}`],
      },
    ],
  };
  return JSON.stringify(policy, null, 2);
}
