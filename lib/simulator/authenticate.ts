import type { ApiCall } from './api-call.ts';
import { ApiError } from './api-error.ts';
import type { CredentialStore, SimulatorCredential } from './credentials.ts';
import type { NonceMemory } from './nonce-memory.ts';
import { expectedSignatureV1 } from './signature-v1.ts';
import { expectedSignatureV3, sha256Hex } from './signature-v3.ts';

const TIMESTAMP_WINDOW_MS = 15 * 60_000;
const TIMESTAMP_FORM = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

export interface Gate {
  credentials: CredentialStore;
  nonces: NonceMemory;
  /** The service's own clock, epoch milliseconds. */
  serviceNow: () => number;
}

/** Verifies who calls, in the order of the real gateway; throws the documented ApiError. */
export function authenticate(call: ApiCall, gate: Gate): SimulatorCredential {
  checkComplete(call);
  checkTimestamp(call.timestamp, gate.serviceNow());
  const credential = gate.credentials.get(call.accessKeyId);
  if (!credential) throw new ApiError('InvalidAccessKeyId.NotFound');
  if (credential.disabled) throw new ApiError('InvalidAccessKeyId.Inactive');
  checkSecurityToken(call, credential, gate.serviceNow());
  if (!isSignedWith(credential.accessKeySecret, call)) throw new ApiError('SignatureDoesNotMatch');
  if (!gate.nonces.use(`${call.accessKeyId} ${call.nonce}`, gate.serviceNow())) {
    throw new ApiError('SignatureNonceUsed');
  }
  return credential;
}

function checkComplete(call: ApiCall): void {
  if (!call.accessKeyId || !call.signature) throw new ApiError('IncompleteSignature');
  if (!call.nonce) {
    throw new ApiError('MissingParameter', { message: 'SignatureNonce is mandatory.' });
  }
  if (call.scheme === 'v3') {
    if (!hasAllHeadersSigned(call)) throw new ApiError('IncompleteSignature');
    return;
  }
  const isKnownScheme =
    call.params.get('SignatureMethod') === 'HMAC-SHA1' &&
    call.params.get('SignatureVersion') === '1.0';
  if (!isKnownScheme) throw new ApiError('IncompleteSignature');
}

function hasAllHeadersSigned(call: ApiCall): boolean {
  const signed = new Set(call.signedHeaders);
  const mustBeSigned = Object.keys(call.headers).filter(
    (name) => name === 'host' || name.startsWith('x-acs-'),
  );
  return mustBeSigned.every((name) => signed.has(name));
}

function checkTimestamp(timestamp: string, serviceNow: number): void {
  const at = TIMESTAMP_FORM.test(timestamp) ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(at)) throw new ApiError('InvalidTimeStamp.Format');
  if (Math.abs(at - serviceNow) > TIMESTAMP_WINDOW_MS) {
    throw new ApiError('InvalidTimeStamp.Expired');
  }
}

function checkSecurityToken(
  call: ApiCall,
  credential: SimulatorCredential,
  serviceNow: number,
): void {
  const { securityToken, securityTokenExpiresAt } = credential;
  if (securityToken === undefined) {
    if (call.securityToken) throw new ApiError('InvalidSecurityToken.MismatchWithAccessKey');
    return;
  }
  if (!call.securityToken) throw new ApiError('MissingSecurityToken');
  if (call.securityToken !== securityToken) throw new ApiError('InvalidSecurityToken.Malformed');
  if (securityTokenExpiresAt !== undefined && serviceNow >= securityTokenExpiresAt) {
    throw new ApiError('InvalidSecurityToken.Expired');
  }
}

function isSignedWith(secret: string, call: ApiCall): boolean {
  if (call.scheme === 'v1') {
    return call.signature === expectedSignatureV1(call.method, call.parameters, secret);
  }
  const hashedPayload = call.headers['x-acs-content-sha256'] ?? '';
  if (hashedPayload !== sha256Hex(call.body)) return false;
  const { method, query, headers, signedHeaders } = call;
  return (
    call.signature ===
    expectedSignatureV3({ method, query, headers, signedHeaders, hashedPayload }, secret)
  );
}
