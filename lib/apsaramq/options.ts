import type { Dispatcher } from 'undici';
import type { AccessCredential, SignatureVersion } from './signature.ts';

export interface ApsaraMqClientOptions {
  /** Origin: `https://onsmqtt.cn-hangzhou.aliyuncs.com`, or `http://127.0.0.1:8090` in tests. */
  endpoint: string;
  regionId: string;
  instanceId: string;
  /** Asked at each call, so that a changed credential is used at once. What it throws is passed on. */
  credential: () => AccessCredential | Promise<AccessCredential>;
  /** Default `v3`. */
  signature?: SignatureVersion;
  /** From connect to last byte. Default 5000. */
  timeoutMs?: number;
  /** A longer body is dropped unread. Default 1 MiB. */
  maxResponseBytes?: number;
  /** Keep-alive pool. Default: one Agent per client, at most 64 connections. */
  dispatcher?: Dispatcher;
  /** Epoch milliseconds. Default `Date.now`. */
  now?: () => number;
  /** Unique per call. Default a random UUID. */
  nonce?: () => string;
}

const MAX_BATCH = 10;
const MAX_TIMEOUT_MS = 2_147_483_647;

function show(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}

export function requirePositiveInteger(name: string, value: number, max: number): number {
  if (Number.isSafeInteger(value) && value > 0 && value <= max) return value;
  throw new RangeError(`${name} must be a whole number from 1 to ${max}, got ${show(value)}`);
}

export function requireMaxResponseBytes(value: number): number {
  return requirePositiveInteger('maxResponseBytes', value, Number.MAX_SAFE_INTEGER);
}

export function requireTimeoutMs(value: number): number {
  return requirePositiveInteger('timeoutMs', value, MAX_TIMEOUT_MS);
}

export function requireText(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '' && value.isWellFormed()) return value;
  throw new TypeError(`${name} must be a non-empty well-formed string, got ${show(value)}`);
}

export function requireSignature(value: unknown): SignatureVersion {
  if (value === 'v3' || value === 'v1') return value;
  throw new TypeError(`signature must be 'v3' or 'v1', got ${show(value)}`);
}

export function requireFunction<T>(name: string, value: T): T {
  if (typeof value === 'function') return value;
  throw new TypeError(`${name} must be a function, got ${typeof value}`);
}

/** Parts of a URL beyond its origin are not echoed: they could hold a password. */
export function requireOrigin(value: unknown): URL {
  const text = requireText('endpoint', value);
  const url = URL.canParse(text) ? new URL(text) : null;
  const isOrigin = url !== null && (text === url.origin || text === `${url.origin}/`);
  if (isOrigin && /^https?:$/.test(url.protocol)) return url;
  throw new TypeError(
    `endpoint must be an http or https origin such as https://host, got ${url ? url.origin : 'no URL'}`,
  );
}

/** 1 to 10 distinct client ids; the service refuses more, and doubles would be billed for nothing. */
export function requireBatch(clientIds: readonly string[]): readonly string[] {
  if (!Array.isArray(clientIds)) {
    throw new TypeError(`clientIds must be an array, got ${typeof clientIds}`);
  }
  if (clientIds.length === 0 || clientIds.length > MAX_BATCH) {
    throw new RangeError(`clientIds must hold 1 to ${MAX_BATCH} ids, got ${clientIds.length}`);
  }
  for (const clientId of clientIds) requireText('clientId', clientId);
  const doubled = clientIds.find((clientId, index) => clientIds.indexOf(clientId) !== index);
  if (doubled === undefined) return [...clientIds];
  throw new RangeError(`clientIds must be distinct, got ${show(doubled)} twice`);
}
