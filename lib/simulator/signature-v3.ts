import { createHash, createHmac } from 'node:crypto';
import { canonicalParameters, type Parameter } from './percent-encoding.ts';

export interface RequestV3 {
  method: string;
  query: readonly Parameter[];
  headers: Readonly<Record<string, string | undefined>>;
  signedHeaders: readonly string[];
  hashedPayload: string;
}

export interface AuthorizationV3 {
  accessKeyId: string;
  signedHeaders: string[];
  signature: string;
}

const SCHEME = 'ACS3-HMAC-SHA256';

export function sha256Hex(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}

/** The hash of the canonical request, as the string to sign holds it. */
export function canonicalRequestHash(request: RequestV3): string {
  const names = [...request.signedHeaders].sort();
  const headers = names.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`);
  return sha256Hex(
    [
      request.method,
      '/',
      canonicalParameters(request.query),
      headers.join(''),
      names.join(';'),
      request.hashedPayload,
    ].join('\n'),
  );
}

/** The signature that V3 expects for this request; source: upstream.md, Signing. */
export function expectedSignatureV3(request: RequestV3, accessKeySecret: string): string {
  const stringToSign = `${SCHEME}\n${canonicalRequestHash(request)}`;
  return createHmac('sha256', accessKeySecret).update(stringToSign).digest('hex');
}

/** Reads an Authorization header; null when it is not a complete V3 one. */
export function parseAuthorizationV3(header: string): AuthorizationV3 | null {
  if (!header.startsWith(`${SCHEME} `)) return null;
  const fields = new Map<string, string>();
  for (const part of header.slice(SCHEME.length + 1).split(',')) {
    const equals = part.indexOf('=');
    if (equals > 0) fields.set(part.slice(0, equals).trim(), part.slice(equals + 1).trim());
  }
  const accessKeyId = fields.get('Credential');
  const signedHeaders = fields.get('SignedHeaders');
  const signature = fields.get('Signature');
  if (!accessKeyId || !signedHeaders || !signature) return null;
  return { accessKeyId, signature, signedHeaders: signedHeaders.toLowerCase().split(';') };
}
