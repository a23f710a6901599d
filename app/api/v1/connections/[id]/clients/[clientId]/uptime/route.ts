import { readUptime } from '@/lib/server/client-status/read-uptime';
import { route, routes } from '@/lib/server/http/route';
import { readUptimeOperation } from '@/lib/server/openapi/operations/uptime';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readUptimeOperation, ({ caller, params, query }) =>
    readUptime(caller, { connectionId: params.id, clientId: params.clientId }, query),
  ),
});
