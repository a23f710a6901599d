import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';
import type { CallPhase } from './errors.ts';

export interface HttpCall {
  origin: string;
  path: string;
  headers: Record<string, string>;
  timeoutMs: number;
  maxResponseBytes: number;
  signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Uint8Array;
  /** Monotonic, from the call's start. */
  requestStartedAfterMs: number;
  headersAfterMs: number;
  latencyMs: number;
}

/** What is known of an answer when reading it fails half-way. */
export interface PartialAnswer {
  status: number | null;
  headers: IncomingHttpHeaders;
}

/** Carries a local failure from the exchange to the client, which adds what the headers tell. */
export class ExchangeFailure extends Error {
  readonly code: string;
  readonly phase: CallPhase;
  readonly detail: string | undefined;
  readonly partial: PartialAnswer;

  constructor(code: string, phase: CallPhase, rest: { detail?: string; partial: PartialAnswer }) {
    super(code);
    this.code = code;
    this.phase = phase;
    this.detail = rest.detail;
    this.partial = rest.partial;
  }
}

/** A name such as ECONNRESET; never a message, which may quote the answer. */
function systemCode(error: unknown): string {
  if (error instanceof Error && error.name === 'HTTPParserError') return 'HPE_INVALID';
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' && /^[A-Z0-9_]{1,64}$/.test(code) ? code : 'unknown cause';
}

const TLS_CODES =
  /^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/;

const CLOSED_CODES = /^UND_ERR_(CLOSED|DESTROYED)$/;

function connectCode(cause: string): string {
  if (cause === 'UND_ERR_CONNECT_TIMEOUT') return 'Timeout';
  if (cause === 'ERR_ADDRESS_FORBIDDEN') return 'AddressForbidden';
  if (cause === 'ENOTFOUND' || cause.startsWith('EAI_')) return 'HostNotFound';
  return TLS_CODES.test(cause) ? 'TlsFailed' : 'ConnectFailed';
}

function responseCode(cause: string, hasHeaders: boolean): string {
  if (cause === 'UND_ERR_HEADERS_TIMEOUT' || cause === 'UND_ERR_BODY_TIMEOUT') return 'Timeout';
  if (cause === 'UND_ERR_HEADERS_OVERFLOW') return 'ResponseTooLarge';
  if (cause.startsWith('HPE_')) return 'MalformedResponse';
  return hasHeaders ? 'IncompleteResponse' : 'ConnectionReset';
}

type Settle = { resolve: (answer: HttpAnswer) => void; reject: (reason: unknown) => void };

/** One POST without body. Settles at once on abort and time-out, even while still connecting. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #call: HttpCall;
  readonly #settle: Settle;
  readonly #beganAt = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = () => this.#fail(this.#call.signal?.reason);
  #controller: Dispatcher.DispatchController | null = null;
  #requestStartedAfterMs: number | null = null;
  #headersAfterMs = 0;
  #status: number | null = null;
  #headers: IncomingHttpHeaders = {};
  #chunks: Buffer[] = [];
  #receivedBytes = 0;
  #isSettled = false;

  constructor(call: HttpCall, settle: Settle) {
    this.#call = call;
    this.#settle = settle;
    this.#timer = setTimeout(() => this.#failLocally('Timeout'), call.timeoutMs);
    call.signal?.addEventListener('abort', this.#onAbort, { once: true });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isSettled) controller.abort(new Error('call already settled'));
    this.#requestStartedAfterMs = this.#elapsedMs();
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: IncomingHttpHeaders) {
    this.#status = status;
    this.#headers = headers;
    this.#headersAfterMs = this.#elapsedMs();
    const announced = Number(headers['content-length'] ?? 0);
    if (announced > this.#call.maxResponseBytes) this.#failLocally('ResponseTooLarge');
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#receivedBytes += chunk.length;
    if (this.#receivedBytes > this.#call.maxResponseBytes) this.#failLocally('ResponseTooLarge');
    else if (!this.#isSettled) this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    if (this.#isSettled || this.#status === null) return;
    this.#finish();
    this.#settle.resolve({
      status: this.#status,
      headers: this.#headers,
      body: Buffer.concat(this.#chunks),
      requestStartedAfterMs: this.#requestStartedAfterMs ?? 0,
      headersAfterMs: this.#headersAfterMs,
      latencyMs: this.#elapsedMs(),
    });
  }

  onResponseError(_: unknown, error: Error): void {
    this.failBecause(error);
  }

  failBecause(error: unknown): void {
    const cause = systemCode(error);
    const isConnected = this.#requestStartedAfterMs !== null;
    const code = isConnected ? responseCode(cause, this.#status !== null) : connectCode(cause);
    this.#failLocally(CLOSED_CODES.test(cause) ? 'ClientClosed' : code, cause);
  }

  #failLocally(code: string, detail = ''): void {
    const isConnected = this.#requestStartedAfterMs !== null || code === 'ClientClosed';
    this.#fail(
      new ExchangeFailure(code, isConnected ? 'response' : 'connect', {
        ...(detail === '' ? {} : { detail }),
        partial: { status: this.#status, headers: this.#headers },
      }),
    );
  }

  #fail(reason: unknown): void {
    if (this.#isSettled) return;
    this.#finish();
    this.#chunks = [];
    this.#settle.reject(reason);
    this.#controller?.abort(new Error('call settled'));
  }

  #finish(): void {
    this.#isSettled = true;
    clearTimeout(this.#timer);
    this.#call.signal?.removeEventListener('abort', this.#onAbort);
  }

  #elapsedMs(): number {
    return performance.now() - this.#beganAt;
  }
}

/**
 * Sends one call. Rejects with ExchangeFailure, or with the caller's abort reason. Redirects are
 * answers like any other; nothing is retried.
 */
export async function exchange(dispatcher: Dispatcher, call: HttpCall): Promise<HttpAnswer> {
  call.signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const handler = new Exchange(call, { resolve, reject });
    const { origin, path, headers, timeoutMs } = call;
    const timeouts = { headersTimeout: timeoutMs, bodyTimeout: timeoutMs };
    try {
      dispatcher.dispatch({ origin, path, method: 'POST', headers, ...timeouts }, handler);
    } catch (error) {
      handler.failBecause(error);
    }
  });
}

export function isExchangeFailure(error: unknown): error is ExchangeFailure {
  return error instanceof ExchangeFailure;
}
