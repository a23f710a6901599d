import type { IncomingHttpHeaders } from 'node:http';

export interface CallMeta {
  /** The service's id of this call; empty when it gave none. */
  requestId: string;
  /** From call to last byte, monotonic, connecting included. */
  latencyMs: number;
  /** Server's `date` header minus our clock at the exchange's midpoint; one second of resolution. */
  clockSkewMs: number | null;
}

export function readHeader(headers: IncomingHttpHeaders, name: string): string | null {
  const value = headers[name];
  return typeof value === 'string' ? value : null;
}

/** Server's clock minus ours; `midpointMs` is our epoch time half-way between request and answer. */
export function readClockSkewMs(headers: IncomingHttpHeaders, midpointMs: number): number | null {
  const serverMs = Date.parse(readHeader(headers, 'date') ?? '');
  return Number.isNaN(serverMs) ? null : Math.round(serverMs - midpointMs);
}

/** `x-acs-retry-after`, milliseconds. */
export function readRetryAfterMs(headers: IncomingHttpHeaders): number | null {
  const text = readHeader(headers, 'x-acs-retry-after')?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/**
 * A code or request id as it may be shown: plain word characters, and nothing that quotes the call's
 * secrets, whatever a gateway echoes.
 */
export function publicToken(text: string | null, secrets: readonly string[]): string | null {
  if (text === null || !/^[A-Za-z0-9][A-Za-z0-9._:-]{0,79}$/.test(text)) return null;
  return secrets.some((secret) => text.includes(secret)) ? null : text;
}
