import { listNetChanges } from '@/lib/server/changes/list-net-changes';
import { route, routes } from '@/lib/server/http/route';
import { listNetChangesOperation } from '@/lib/server/openapi/operations/changes';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listNetChangesOperation, ({ caller, query }) => listNetChanges(caller, query)),
});
