import { createHash, createHmac } from 'node:crypto';
import { canonicalQuery, isoSeconds, percentEncode } from './encoding.ts';

export type SignatureVersion = 'v3' | 'v1';

export interface AccessCredential {
  accessKeyId: string;
  accessKeySecret: string;
  /** Present with an STS credential. */
  securityToken?: string;
}

export interface SigningInput {
  credential: AccessCredential;
  /** Host with a non-default port, as sent in the `host` header. */
  host: string;
  action: string;
  version: string;
  parameters: Readonly<Record<string, string>>;
  signedAtMs: number;
  nonce: string;
}

export interface SignedRequest {
  path: string;
  headers: Record<string, string>;
  signature: string;
}

const EMPTY_BODY_SHA256 = createHash('sha256').update('').digest('hex');

export interface CanonicalRequestV3 {
  query: string;
  /** The signed headers, names in lower case. */
  headers: Readonly<Record<string, string>>;
}

/** The text that V3 hashes: POST `/`, parameters in the query, an empty body. */
export function canonicalRequestV3({ query, headers }: CanonicalRequestV3): string {
  const names = Object.keys(headers).sort();
  const block = names.map((name) => `${name}:${(headers[name] ?? '').trim()}\n`).join('');
  return `POST\n/\n${query}\n${block}\n${names.join(';')}\n${EMPTY_BODY_SHA256}`;
}

/** Hex HMAC-SHA256 over the hash of the canonical request. */
export function signatureV3(request: CanonicalRequestV3, accessKeySecret: string): string {
  const hash = createHash('sha256').update(canonicalRequestV3(request)).digest('hex');
  return createHmac('sha256', accessKeySecret).update(`ACS3-HMAC-SHA256\n${hash}`).digest('hex');
}

/** ACS3-HMAC-SHA256, what today's official SDKs send (upstream.md, "Signing"). */
export function signV3(input: SigningInput): SignedRequest {
  const { accessKeyId, accessKeySecret, securityToken } = input.credential;
  const query = canonicalQuery(input.parameters);
  const headers: Record<string, string> = {
    host: input.host,
    'x-acs-action': input.action,
    'x-acs-content-sha256': EMPTY_BODY_SHA256,
    'x-acs-date': isoSeconds(input.signedAtMs),
    'x-acs-signature-nonce': input.nonce,
    'x-acs-version': input.version,
    ...(securityToken === undefined ? {} : { 'x-acs-security-token': securityToken }),
  };
  const signature = signatureV3({ query, headers }, accessKeySecret);
  const names = Object.keys(headers).sort().join(';');
  const authorization = `ACS3-HMAC-SHA256 Credential=${accessKeyId},SignedHeaders=${names},Signature=${signature}`;
  return {
    path: query === '' ? '/' : `/?${query}`,
    headers: { ...headers, accept: 'application/json', authorization },
    signature,
  };
}

export interface SignatureV1Input {
  method: 'GET' | 'POST';
  parameters: Readonly<Record<string, string>>;
  accessKeySecret: string;
}

/** Base64 HMAC-SHA1 over every parameter but `Signature` itself. */
export function signatureV1({ method, parameters, accessKeySecret }: SignatureV1Input): string {
  const stringToSign = `${method}&%2F&${percentEncode(canonicalQuery(parameters))}`;
  return createHmac('sha1', `${accessKeySecret}&`).update(stringToSign).digest('base64');
}

/** HMAC-SHA1 in the query, the older scheme that the gateway still takes; sent as POST like V3. */
export function signV1(input: SigningInput): SignedRequest {
  const { accessKeyId, accessKeySecret, securityToken } = input.credential;
  const parameters = {
    ...input.parameters,
    AccessKeyId: accessKeyId,
    Action: input.action,
    Format: 'JSON',
    SignatureMethod: 'HMAC-SHA1',
    SignatureNonce: input.nonce,
    SignatureVersion: '1.0',
    Timestamp: isoSeconds(input.signedAtMs),
    Version: input.version,
    ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
  };
  const signature = signatureV1({ method: 'POST', parameters, accessKeySecret });
  return {
    path: `/?${canonicalQuery({ ...parameters, Signature: signature })}`,
    headers: { host: input.host, accept: 'application/json' },
    signature,
  };
}
