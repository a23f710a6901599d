import { route, routes } from '@/lib/server/http/route';
import { createLookup } from '@/lib/server/lookups/create-lookup';
import { createLookupOperation } from '@/lib/server/openapi/operations/lookups';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  POST: route(createLookupOperation, ({ caller, body }) => createLookup(caller, body)),
});
