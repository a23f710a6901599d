import { createHash, createHmac, randomUUID } from 'node:crypto';

export interface Caller {
  url: string;
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
}

export interface CallOptions {
  action: string;
  params: Record<string, string>;
  version?: string;
  nonce?: string;
  /** Epoch milliseconds. */
  at?: number;
  method?: 'GET' | 'POST';
  inForm?: boolean;
  xml?: boolean;
}

const encode = (text: string) =>
  encodeURIComponent(text)
    .replaceAll('!', '%21')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('*', '%2A');

const queryOf = (params: Record<string, string>) =>
  Object.keys(params)
    .sort()
    .map((name) => `${encode(name)}=${encode(params[name] ?? '')}`)
    .join('&');

const stamp = (at = Date.now()) => new Date(at).toISOString().replace(/\.\d+Z$/, 'Z');

/** A caller's V3 signing, written apart from the code that verifies it. */
export function signedV3(caller: Caller, options: CallOptions): Request {
  const method = options.method ?? 'POST';
  const form = options.inForm ? queryOf(options.params) : '';
  const query = options.inForm ? '' : queryOf(options.params);
  const hash = createHash('sha256').update(form).digest('hex');
  const headers: Record<string, string> = {
    host: new URL(caller.url).host,
    'x-acs-action': options.action,
    'x-acs-version': options.version ?? '2020-04-20',
    'x-acs-date': stamp(options.at),
    'x-acs-signature-nonce': options.nonce ?? randomUUID(),
    'x-acs-content-sha256': hash,
    ...(caller.securityToken && { 'x-acs-security-token': caller.securityToken }),
    ...(options.inForm && { 'content-type': 'application/x-www-form-urlencoded' }),
  };
  const names = Object.keys(headers).sort();
  const block = names.map((name) => `${name}:${headers[name]}\n`).join('');
  const canonical = `${method}\n/\n${query}\n${block}\n${names.join(';')}\n${hash}`;
  const toSign = `ACS3-HMAC-SHA256\n${createHash('sha256').update(canonical).digest('hex')}`;
  const signature = createHmac('sha256', caller.accessKeySecret).update(toSign).digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${caller.accessKeyId},SignedHeaders=${names.join(';')},Signature=${signature}`;
  const accept = options.xml ? 'application/xml' : 'application/json';
  return new Request(`${caller.url}/?${query}`, {
    method,
    headers: { ...headers, authorization, accept },
    redirect: 'manual',
    ...(options.inForm && { body: form }),
  });
}

/** A caller's V1 signing, as GET with a query or as POST with a form. */
export function signedV1(caller: Caller, options: CallOptions): Request {
  const method = options.method ?? 'GET';
  const params: Record<string, string> = {
    ...options.params,
    Action: options.action,
    Version: options.version ?? '2020-04-20',
    AccessKeyId: caller.accessKeyId,
    SignatureNonce: options.nonce ?? randomUUID(),
    Timestamp: stamp(options.at),
    SignatureMethod: 'HMAC-SHA1',
    SignatureVersion: '1.0',
    ...(caller.securityToken && { SecurityToken: caller.securityToken }),
    ...(!options.xml && { Format: 'JSON' }),
  };
  const toSign = `${method}&${encode('/')}&${encode(queryOf(params))}`;
  const Signature = createHmac('sha1', `${caller.accessKeySecret}&`)
    .update(toSign)
    .digest('base64');
  const query = queryOf({ ...params, Signature });
  if (method === 'GET') return new Request(`${caller.url}/?${query}`);
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Request(caller.url, { method, headers, body: query });
}

export function batchOf(instanceId: string, ids: readonly string[]): CallOptions {
  const list = ids.map((id, index) => [`ClientIdList.${index + 1}`, id]);
  return {
    action: 'BatchQuerySessionByClientIds',
    params: { InstanceId: instanceId, ...Object.fromEntries(list) },
  };
}

export function singleOf(instanceId: string, clientId: string): CallOptions {
  return {
    action: 'QuerySessionByClientId',
    params: { InstanceId: instanceId, ClientId: clientId },
  };
}

export async function send(request: Request) {
  const response = await fetch(request);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}
