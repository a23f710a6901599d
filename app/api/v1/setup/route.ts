import { route, routes } from '@/lib/server/http/route';
import { createSetupOperation, readSetupOperation } from '@/lib/server/openapi/operations/system';
import { createSetup } from '@/lib/server/team/create-setup';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readSetupOperation, async () => ({ needed: await isSetupNeeded() })),
  POST: route(createSetupOperation, ({ body }) => createSetup(body)),
});
