import 'server-only';

/** Most urgent first (architecture.md, "Engine"). */
export const LANES = ['person', 'first-look', 'confirm', 'viewed', 'alerts', 'background'] as const;
export type Lane = (typeof LANES)[number];

export interface Waiting {
  readonly lane: Lane;
  /** Epoch ms since which it could have been sent. */
  readonly readyAt: number;
  /** After so long its lane counts as starved: one interval. */
  readonly patienceMs: number;
}

interface Queue<T> {
  items: T[];
  head: number;
}

const COMPACT_AT = 1024;

/** First in, first out within a lane; urgent lanes first, but a starved one gets every other slot. */
export class LaneQueue<T extends Waiting> {
  readonly #queues: Record<Lane, Queue<T>> = {
    person: { items: [], head: 0 },
    'first-look': { items: [], head: 0 },
    confirm: { items: [], head: 0 },
    viewed: { items: [], head: 0 },
    alerts: { items: [], head: 0 },
    background: { items: [], head: 0 },
  };
  #size = 0;
  #gaveToStarved = false;

  get size(): number {
    return this.#size;
  }

  push(item: T): void {
    this.#queues[item.lane].items.push(item);
    this.#size += 1;
  }

  /** The lane of the next item, or null. */
  next(now: number): Lane | null {
    const first = LANES.find((lane) => this.#peek(lane) !== undefined) ?? null;
    if (first === null || this.#gaveToStarved) return first;
    return this.#starved(first, now) ?? first;
  }

  take(now: number): T | undefined {
    const first = LANES.find((lane) => this.#peek(lane) !== undefined);
    const lane = this.next(now);
    if (lane === null) return undefined;
    this.#gaveToStarved = lane !== first;
    return this.#shift(lane);
  }

  #starved(first: Lane, now: number): Lane | null {
    let longest: Lane | null = null;
    let longestRatio = 1;
    for (const lane of LANES) {
      const item = lane === first ? undefined : this.#peek(lane);
      if (item === undefined) continue;
      const ratio = (now - item.readyAt) / item.patienceMs;
      if (ratio > longestRatio) {
        longest = lane;
        longestRatio = ratio;
      }
    }
    return longest;
  }

  #peek(lane: Lane): T | undefined {
    const queue = this.#queues[lane];
    return queue.items[queue.head];
  }

  #shift(lane: Lane): T | undefined {
    const queue = this.#queues[lane];
    const item = queue.items[queue.head];
    queue.head += 1;
    this.#size -= 1;
    if (queue.head >= COMPACT_AT || queue.head === queue.items.length) {
      queue.items = queue.items.slice(queue.head);
      queue.head = 0;
    }
    return item;
  }
}
