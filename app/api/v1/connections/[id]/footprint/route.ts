import { readFootprint } from '@/lib/server/footprint/read-footprint';
import { route, routes } from '@/lib/server/http/route';
import { readFootprintOperation } from '@/lib/server/openapi/operations/footprint';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readFootprintOperation, ({ caller, params, query }) =>
    readFootprint(caller, params.id, query),
  ),
});
