import { readHealth } from '@/lib/server/health/read-health';
import { route, routes } from '@/lib/server/http/route';
import { readHealthOperation } from '@/lib/server/openapi/operations/system';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readHealthOperation, async () => {
    const health = await readHealth();
    return Response.json(health, { status: health.database === 'ok' ? 200 : 503 });
  }),
});
