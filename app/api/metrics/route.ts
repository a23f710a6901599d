import { route, routes } from '@/lib/server/http/route';
import { readMetrics } from '@/lib/server/metrics/read-metrics';
import { readMetricsOperation } from '@/lib/server/openapi/operations/system';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(readMetricsOperation, async ({ caller }) => {
    const headers = { 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    return new Response(await readMetrics(caller), { headers });
  }),
});
