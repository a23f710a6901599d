import 'server-only';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';

const SERVICE_HOST = /^onsmqtt(-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com$/;
/** Not a region of its own: its host leads to a region that the name does not tell. */
const WITHOUT_STS = 'mq-internet-access';

/**
 * Where a connection's role is assumed: the region's own STS, inside the VPC when the connection is there. An
 * endpoint that the operator named stands for the whole service, STS included.
 */
export function stsEndpoint(config: { regionId: string; endpoint: string | null }): string {
  const origin = resolveEndpoint(config);
  const [, vpc, regionId] = SERVICE_HOST.exec(new URL(origin).hostname) ?? [];
  if (regionId === undefined) return origin;
  if (regionId === WITHOUT_STS) return 'https://sts.aliyuncs.com';
  return `https://sts${vpc ?? ''}.${regionId}.aliyuncs.com`;
}
