import 'server-only';
import { Heap } from './heap';

/** Most urgent first (architecture.md, "Engine"). */
export const LANES = ['person', 'first-look', 'confirm', 'viewed', 'alerts', 'background'] as const;
export type Lane = (typeof LANES)[number];

export interface Waiting {
  readonly lane: Lane;
  /** Epoch ms since which it could have been sent. */
  readonly readyAt: number;
  /** Epoch ms by which it should be sent: within a lane, the earliest goes first. */
  readonly deadlineAt: number;
  /** After so long its lane counts as starved: one interval. */
  readonly patienceMs: number;
}

/** The most urgent lane goes first, within it the earliest deadline; a starved lane gets every other slot. */
export class LaneQueue<T extends Waiting> {
  readonly #queues: Record<Lane, Heap<T>> = {
    person: new Heap(),
    'first-look': new Heap(),
    confirm: new Heap(),
    viewed: new Heap(),
    alerts: new Heap(),
    background: new Heap(),
  };
  #gaveToStarved = false;

  get size(): number {
    return LANES.reduce((sum, lane) => sum + this.#queues[lane].size, 0);
  }

  push(item: T): void {
    this.#queues[item.lane].push(item, item.deadlineAt);
  }

  /** The lane of the next item, or null. */
  next(now: number): Lane | null {
    const first = this.#first();
    if (first === null || this.#gaveToStarved) return first;
    return this.#starved(first, now) ?? first;
  }

  take(now: number): T | undefined {
    const first = this.#first();
    const lane = this.next(now);
    if (lane === null) return undefined;
    this.#gaveToStarved = lane !== first;
    return this.#queues[lane].pop();
  }

  #first(): Lane | null {
    return LANES.find((lane) => this.#queues[lane].size > 0) ?? null;
  }

  #starved(first: Lane, now: number): Lane | null {
    let longest: Lane | null = null;
    let longestRatio = 1;
    for (const lane of LANES) {
      const item = lane === first ? undefined : this.#queues[lane].peek();
      if (item === undefined) continue;
      const ratio = (now - item.readyAt) / item.patienceMs;
      if (ratio > longestRatio) {
        longest = lane;
        longestRatio = ratio;
      }
    }
    return longest;
  }
}
