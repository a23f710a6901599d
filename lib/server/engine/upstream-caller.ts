import 'server-only';
import { ApsaraMqError } from '@/lib/apsaramq';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import { log } from '@/lib/server/log';
import { probeEveryMs } from './circuit';
import type { Clock } from './clock';
import { type ConnectionRuntime, shortestIntervalMs } from './connection-runtime';
import type { Operation } from './dispatcher';
import { EgressGuard } from './egress-guard';
import { localErrorInfo, toErrorInfo } from './explain-error';
import type { CallReason, FootprintMeter } from './footprint-meter';

/** `askedAt` is when the call was sent, epoch ms. */
export type Called<T> =
  | { ok: true; askedAt: number; answer: T }
  | { ok: false; askedAt: number; error: UpstreamErrorInfo; retryAfterMs: number | null };

interface Call<T> {
  connection: ConnectionRuntime;
  operation: Operation;
  reason: CallReason;
  send: () => Promise<T>;
}

const BAN_PROBE_MS = 30_000;
const MAX_PAUSE_MS = 60_000;

/** The one place where calls go out: metered, told to the circuit, and never throwing. */
export class UpstreamCaller {
  readonly #clock: Clock;
  readonly #meter: FootprintMeter;
  readonly #egress = new EgressGuard();
  #lastCallAt = 0;
  #turn = 0;
  readonly #hooks: {
    circuitChanged: (connection: ConnectionRuntime) => void;
    all: () => Iterable<ConnectionRuntime>;
  };

  constructor(
    clock: Clock,
    meter: FootprintMeter,
    hooks: {
      circuitChanged: (connection: ConnectionRuntime) => void;
      all: () => Iterable<ConnectionRuntime>;
    },
  ) {
    this.#clock = clock;
    this.#meter = meter;
    this.#hooks = hooks;
  }

  async call<T extends { clockSkewMs: number | null }>(call: Call<T>): Promise<Called<T>> {
    const { connection, operation } = call;
    const askedAt = this.#clock.now();
    const metered = this.#meter.called(connection.id, operation, { ...call, now: askedAt });
    this.#lastCallAt = askedAt;
    connection.budget.count(askedAt);
    connection.retries.called();
    try {
      const answer = await call.send();
      metered('succeeded');
      this.#succeeded(connection, operation, answer.clockSkewMs);
      return { ok: true, askedAt, answer };
    } catch (error) {
      const isThrottled = error instanceof ApsaraMqError && error.class === 'throttled';
      metered(isThrottled ? 'throttled' : 'failed');
      const info = this.#failed(connection, operation, error);
      const retryAfterMs = error instanceof ApsaraMqError ? error.retryAfterMs : null;
      return { ok: false, askedAt, error: info, retryAfterMs };
    }
  }

  #succeeded(connection: ConnectionRuntime, operation: Operation, skewMs: number | null): void {
    this.#answered(connection);
    connection.clockSkewMs = skewMs ?? connection.clockSkewMs;
    connection.circuits[operation].succeeded(this.#clock.now());
    this.#hooks.circuitChanged(connection);
  }

  #failed(connection: ConnectionRuntime, operation: Operation, error: unknown): UpstreamErrorInfo {
    const info = toErrorInfo(error);
    if (!(error instanceof ApsaraMqError)) log.error({ err: error }, 'credential not usable');
    this.#tellEgress(connection, error);
    this.#tellCircuit(connection, operation, { info, error });
    this.#hooks.circuitChanged(connection);
    return info;
  }

  #tellCircuit(
    connection: ConnectionRuntime,
    operation: Operation,
    { info, error }: { info: UpstreamErrorInfo; error: unknown },
  ): void {
    const circuit = connection.circuits[operation];
    const now = this.#clock.now();
    const probeMs = probeEveryMs(shortestIntervalMs(connection));
    if (error instanceof ApsaraMqError && error.clockSkewMs !== null) {
      connection.clockSkewMs = error.clockSkewMs;
    }
    if (info.class === 'request') circuit.answered();
    else if (this.#isBlocked(error))
      circuit.stop(localErrorInfo('AddressBlocked'), now, BAN_PROBE_MS);
    else if (info.class === 'transient') circuit.failed(info, now, probeMs);
    else if (info.class !== 'throttled') circuit.stop(info, now);
    else this.#throttled(connection, operation, { info, error });
  }

  #throttled(
    connection: ConnectionRuntime,
    operation: Operation,
    { info, error }: { info: UpstreamErrorInfo; error: unknown },
  ): void {
    const now = this.#clock.now();
    const retryAfterMs = error instanceof ApsaraMqError ? error.retryAfterMs : null;
    const queue = connection.account[operation];
    queue.pacer.throttled();
    if (retryAfterMs !== null)
      queue.pausedUntil = Math.max(queue.pausedUntil, now + Math.min(retryAfterMs, MAX_PAUSE_MS));
    const probeMs = probeEveryMs(shortestIntervalMs(connection));
    connection.circuits[operation].throttled(info, now, { retryAfterMs, probeMs });
  }

  #isBlocked(error: unknown): boolean {
    const isUnanswered = error instanceof ApsaraMqError && error.httpStatus === null;
    return isUnanswered && this.#egress.isSuspected;
  }

  #tellEgress(failed: ConnectionRuntime, error: unknown): void {
    if (!(error instanceof ApsaraMqError)) return;
    if (error.httpStatus !== null) {
      this.#answered(failed);
      return;
    }
    const now = this.#clock.now();
    if (!this.#egress.unanswered(failed.id, now)) return;
    log.error('no call gets an answer: this address may be blocked; calls are stopped');
    for (const connection of this.#hooks.all()) {
      for (const circuit of Object.values(connection.circuits)) {
        circuit.stop(localErrorInfo('AddressBlocked'), now, BAN_PROBE_MS);
      }
      this.#hooks.circuitChanged(connection);
    }
  }

  /** An answer to one connection is word for the address: all that stopped for it try again at once. */
  #answered(answered: ConnectionRuntime): void {
    const now = this.#clock.now();
    const wasSuspected = this.#egress.isSuspected;
    this.#egress.answered(answered.id, now);
    if (!wasSuspected) return;
    log.info('calls are answered again');
    for (const { circuits } of this.#hooks.all()) {
      for (const circuit of Object.values(circuits)) {
        if (circuit.error?.code === 'AddressBlocked') circuit.retryNow(now);
      }
    }
  }

  /**
   * A suspected address is tried by one call of all connections together, in turn, as often as the shortest interval
   * wants. To be called a few times a second.
   */
  tendAddress(): void {
    if (!this.#egress.isSuspected) return;
    const now = this.#clock.now();
    const waiting = [...this.#hooks.all()].filter(({ blocked }) => blocked.cached.length > 0);
    const probeMs = probeEveryMs(Math.min(...waiting.map(shortestIntervalMs)));
    if (now - this.#lastCallAt < probeMs) return;
    this.#turn += 1;
    waiting[this.#turn % waiting.length]?.circuits.cached.retryNow(now);
  }
}
