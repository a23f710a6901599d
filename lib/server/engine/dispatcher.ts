import 'server-only';
import { Pacer } from '@/lib/apsaramq';
import type { Clock } from './clock';
import { Heap } from './heap';
import { type Lane, LaneQueue, type Waiting } from './lanes';

export type Operation = 'cached' | 'realtime';

/** A call that waits for a slot. What exactly it asks is decided when it gets one. */
export interface Job extends Waiting {
  /** Sends it; null when there is nothing to send any more, which costs no slot. */
  send(): Promise<void> | null;
}

const MAX_IN_FLIGHT = 64;
/** Kept free for people while the service is slow. */
const RESERVED_FOR_PEOPLE = 8;
/** How often a dispatcher that may not call looks whether it may again. */
const FORBIDDEN_LOOK_MS = 50;

interface OperationQueue {
  readonly pacer: Pacer;
  readonly jobs: LaneQueue<Job>;
  pausedUntil: number;
}

/** The calls of one account (an AccessKey id), whichever connections they are for. */
export interface Account {
  readonly id: string;
  readonly cached: OperationQueue;
  readonly realtime: OperationQueue;
  inFlight: number;
}

/**
 * Hands out slots: one pacer per account and operation, one for the egress address. The slot comes first and
 * then the most urgent job for it.
 */
export class Dispatcher {
  readonly #clock: Clock;
  readonly #mayCall: () => boolean;
  readonly #address: Pacer;
  readonly #accounts = new Map<string, Account>();
  readonly #later = new Heap<() => void>();
  #cancelTimer: (() => void) | null = null;
  #turn = 0;
  #isPumping = false;
  #isStopped = false;
  #isPaused = false;

  /** `mayCall` is asked right before each call: while it is false, all that waits keeps its place. */
  constructor(clock: Clock, ipMaxQps: number, mayCall: () => boolean = () => true) {
    this.#clock = clock;
    this.#mayCall = mayCall;
    this.#address = new Pacer({ maxQps: ipMaxQps, now: clock.monotonic });
  }

  get addressQps(): number {
    return this.#address.currentQps;
  }

  account(id: string): Account {
    const present = this.#accounts.get(id);
    if (present) return present;
    const made: Account = {
      id,
      cached: this.#createQueue(100),
      realtime: this.#createQueue(500),
      inFlight: 0,
    };
    this.#accounts.set(id, made);
    return made;
  }

  #createQueue(maxQps: number): OperationQueue {
    const pacer = new Pacer({ maxQps, now: this.#clock.monotonic });
    return { pacer, jobs: new LaneQueue(), pausedUntil: 0 };
  }

  accounts(): Iterable<Account> {
    return this.#accounts.values();
  }

  enqueue(account: Account, operation: Operation, job: Job): void {
    account[operation].jobs.push(job);
    this.#wake(0);
  }

  /** Runs `fn` when `at` (epoch ms) has come; it usually enqueues a job. */
  later(at: number, fn: () => void): void {
    const isSooner = at < this.#later.leastKey;
    this.#later.push(fn, at);
    if (isSooner) this.#wake(at - this.#clock.now());
  }

  /** Nothing goes out any more. */
  pause(): void {
    this.#isPaused = true;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer?.();
    this.#cancelTimer = null;
  }

  #wakeAt = Number.POSITIVE_INFINITY;

  #wake(inMs: number): void {
    if (this.#isPumping || this.#isStopped) return;
    const at = this.#clock.monotonic() + Math.max(0, inMs);
    if (this.#cancelTimer !== null && this.#wakeAt <= at) return;
    this.#cancelTimer?.();
    this.#wakeAt = at;
    this.#cancelTimer = this.#clock.setTimer(() => this.#pump(), Math.max(0, inMs));
  }

  #pump(): void {
    this.#cancelTimer = null;
    if (this.#isStopped) return;
    this.#isPumping = true;
    try {
      this.#runDue();
      while (!this.#isPaused && this.#mayCall() && this.#sendRound()) {}
    } finally {
      this.#isPumping = false;
    }
    this.#wake(this.#idleMs());
  }

  #runDue(): void {
    const now = this.#clock.now();
    while (this.#later.leastKey <= now) this.#later.pop()?.();
  }

  /** One job for each account and operation that has a slot; accounts take turns at being first. */
  #sendRound(): boolean {
    const accounts = [...this.#accounts.values()];
    this.#turn += 1;
    let isSent = false;
    for (let index = 0; index < accounts.length; index += 1) {
      const account = accounts[(index + this.#turn) % accounts.length];
      if (account === undefined) continue;
      for (const operation of ['realtime', 'cached'] as const) {
        if (this.#sendOne(account, account[operation])) isSent = true;
      }
    }
    return isSent;
  }

  #sendOne(account: Account, queue: OperationQueue): boolean {
    for (;;) {
      const now = this.#clock.now();
      const lane = queue.jobs.next(now);
      if (lane === null || !hasRoom(account, lane) || this.#slotInMs(queue) > 0) return false;
      const sending = queue.jobs.take(now)?.send() ?? null;
      if (sending === null) continue;
      queue.pacer.take();
      this.#address.take();
      account.inFlight += 1;
      void sending.finally(() => {
        account.inFlight -= 1;
        this.#wake(0);
      });
      return true;
    }
  }

  #slotInMs(queue: OperationQueue): number {
    const pauseMs = queue.pausedUntil - this.#clock.now();
    return Math.max(0, pauseMs, queue.pacer.delayMs(), this.#address.delayMs());
  }

  /** Until the next slot that has a job, or the next thing that becomes due. */
  #idleMs(): number {
    let idleMs = this.#later.leastKey - this.#clock.now();
    if (this.#isPaused) return Math.min(Math.max(0, idleMs), 60_000);
    if (!this.#mayCall()) return Math.min(Math.max(0, idleMs), FORBIDDEN_LOOK_MS);
    for (const account of this.#accounts.values()) {
      for (const queue of [account.cached, account.realtime]) {
        const lane = queue.jobs.next(this.#clock.now());
        if (lane === null || !hasRoom(account, lane)) continue;
        idleMs = Math.min(idleMs, this.#slotInMs(queue));
      }
    }
    return Math.min(Math.max(0, idleMs), 60_000);
  }
}

function hasRoom(account: Account, lane: Lane): boolean {
  const limit = lane === 'person' ? MAX_IN_FLIGHT : MAX_IN_FLIGHT - RESERVED_FOR_PEOPLE;
  return account.inFlight < limit;
}
