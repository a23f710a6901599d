import 'server-only';
import { env, type UpstreamHost } from '@/lib/server/env';
import { InvalidError } from '@/lib/server/errors';

const GIVEN = /^(?:(https?):\/\/)?(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?\/?$/i;

interface Endpoint {
  regionId: string;
  /** host, host:port, http://host:port or https://host; null for the region's own. */
  endpoint: string | null;
}

/**
 * The origin that a connection's calls go to, like `https://onsmqtt.cn-hangzhou.aliyuncs.com`.
 * Throws InvalidError at `endpoint` for any host but the region's own and those of ROLLCALL_UPSTREAM_ALLOW;
 * plain http is for loopback alone (upstream.md, "Endpoint").
 */
export function resolveEndpoint({ regionId, endpoint }: Endpoint): string {
  if (endpoint === null) return `https://${regionHosts(regionId)[0]}`;
  const url = parse(endpoint);
  if (url === null || !isAllowed(url, regionId)) throw notAllowed(regionId);
  if (url.protocol === 'http:' && !isLoopback(url.hostname)) throw plainHttp();
  return url.origin;
}

function regionHosts(regionId: string): [string, string] {
  return [`onsmqtt.${regionId}.aliyuncs.com`, `onsmqtt-vpc.${regionId}.aliyuncs.com`];
}

function parse(endpoint: string): URL | null {
  const match = GIVEN.exec(endpoint.trim());
  if (!match?.[2]) return null;
  const port = match[3] === undefined ? '' : `:${match[3]}`;
  try {
    const url = new URL(`https://${match[2]}${port}`);
    const scheme = match[1]?.toLowerCase() ?? (isLoopback(url.hostname) ? 'http' : 'https');
    return new URL(`${scheme}://${match[2]}${port}`);
  } catch {
    return null;
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function portOf(url: URL): number {
  if (url.port !== '') return Number(url.port);
  return url.protocol === 'http:' ? 80 : 443;
}

function isAllowed(url: URL, regionId: string): boolean {
  const isRegionHost = regionHosts(regionId).includes(url.hostname);
  if (isRegionHost) return url.protocol === 'https:' && portOf(url) === 443;
  return env().upstreamAllow.some((allowed) => covers(allowed, url));
}

function covers(allowed: UpstreamHost, url: URL): boolean {
  if (allowed.port !== null && allowed.port !== portOf(url)) return false;
  return parse(allowed.host)?.hostname === url.hostname;
}

function notAllowed(regionId: string): InvalidError {
  const hosts = regionHosts(regionId).join(' or ');
  const others = env().upstreamAllow.map(({ host, port }) => (port ? `${host}:${port}` : host));
  const allowed =
    others.length > 0 ? `, or one of ROLLCALL_UPSTREAM_ALLOW: ${others.join(', ')}` : '';
  const hint = others.length > 0 ? '' : ' Other hosts must be named in ROLLCALL_UPSTREAM_ALLOW.';
  const message = `Use ${hosts} over https${allowed}.${hint}`;
  return new InvalidError([{ path: 'endpoint', message }]);
}

function plainHttp(): InvalidError {
  const message = 'Plain http is only for loopback addresses: use https.';
  return new InvalidError([{ path: 'endpoint', message }]);
}
