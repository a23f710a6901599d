import 'server-only';
import { uptimeQuerySchema, uptimeSchema } from '@/lib/contracts/uptime';
import { noBody, operation } from '@/lib/server/openapi/operation';

export const readUptimeOperation = operation({
  id: 'readUptime',
  method: 'GET',
  path: '/api/v1/connections/{id}/clients/{clientId}/uptime',
  access: 'statuses.read',
  summary: 'How long a client was online, offline and unknown',
  query: uptimeQuerySchema,
  body: noBody,
  status: 200,
  reply: uptimeSchema,
});
