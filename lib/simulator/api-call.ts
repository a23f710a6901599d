import type { IncomingHttpHeaders } from 'node:http';
import { type Parameter, parseParameters } from './percent-encoding.ts';
import { parseAuthorizationV3 } from './signature-v3.ts';

export interface RawRequest {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | undefined>>;
  body: Buffer;
}

/** What a call says of itself, wherever its scheme puts it; nothing is verified yet. */
export interface ApiCall {
  method: string;
  scheme: 'v1' | 'v3';
  headers: Readonly<Record<string, string | undefined>>;
  query: readonly Parameter[];
  parameters: readonly Parameter[];
  params: ReadonlyMap<string, string>;
  body: Buffer;
  action: string;
  version: string;
  format: 'json' | 'xml';
  accessKeyId: string;
  timestamp: string;
  nonce: string;
  securityToken: string | undefined;
  signature: string;
  signedHeaders: readonly string[];
}

export function singleHeaders(headers: IncomingHttpHeaders): Record<string, string | undefined> {
  const result: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(headers)) {
    result[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return result;
}

export function readApiCall(raw: RawRequest): ApiCall {
  const queryStart = raw.path.indexOf('?');
  const query = parseParameters(queryStart < 0 ? '' : raw.path.slice(queryStart + 1));
  const parameters = [...query, ...formParameters(raw)];
  const params = new Map(parameters);
  const common = { method: raw.method, headers: raw.headers, query, parameters, params };
  const isV3 = 'authorization' in raw.headers || !params.has('Action');
  const said = isV3 ? readV3(raw.headers, params) : readV1(params);
  return { ...common, ...said, body: raw.body };
}

function formParameters(raw: RawRequest): Parameter[] {
  const type = raw.headers['content-type'] ?? '';
  if (!type.startsWith('application/x-www-form-urlencoded')) return [];
  return parseParameters(raw.body.toString('utf8'));
}

function readV1(params: ReadonlyMap<string, string>) {
  return {
    scheme: 'v1' as const,
    action: params.get('Action') ?? '',
    version: params.get('Version') ?? '',
    format: params.get('Format')?.toUpperCase() === 'JSON' ? ('json' as const) : ('xml' as const),
    accessKeyId: params.get('AccessKeyId') ?? '',
    timestamp: params.get('Timestamp') ?? '',
    nonce: params.get('SignatureNonce') ?? '',
    securityToken: params.get('SecurityToken'),
    signature: params.get('Signature') ?? '',
    signedHeaders: [],
  };
}

function readV3(
  headers: Readonly<Record<string, string | undefined>>,
  params: ReadonlyMap<string, string>,
) {
  const authorization = parseAuthorizationV3(headers.authorization ?? '');
  return {
    scheme: 'v3' as const,
    action: headers['x-acs-action'] ?? '',
    version: headers['x-acs-version'] ?? '',
    format: formatV3(headers.accept ?? '', params.get('Format')),
    accessKeyId: authorization?.accessKeyId ?? '',
    timestamp: headers['x-acs-date'] ?? '',
    nonce: headers['x-acs-signature-nonce'] ?? '',
    securityToken: headers['x-acs-security-token'],
    signature: authorization?.signature ?? '',
    signedHeaders: authorization?.signedHeaders ?? [],
  };
}

function formatV3(accept: string, format: string | undefined): 'json' | 'xml' {
  if (accept.includes('json')) return 'json';
  return format?.toUpperCase() === 'JSON' ? 'json' : 'xml';
}
