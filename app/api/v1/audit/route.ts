import { listAuditEvents } from '@/lib/server/audit/list-audit-events';
import { route, routes } from '@/lib/server/http/route';
import { listAuditEventsOperation } from '@/lib/server/openapi/operations/audit';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listAuditEventsOperation, ({ caller, query }) => listAuditEvents(caller, query)),
});
