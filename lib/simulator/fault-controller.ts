import { type CallFacts, type FaultRule, isCallMatched } from './fault-rules.ts';
import { type Random, seededRandom } from './random.ts';

export interface ActiveFault {
  id: number;
  rule: FaultRule;
  struck: number;
}

interface Entry extends ActiveFault {
  endsAt: number;
}

/** The faults that are on; all chances come from one seed. */
export class FaultController {
  /** Added to the service's own clock: its `date` header, its timestamp check, token expiry. */
  clockOffsetMs = 0;
  readonly #now: () => number;
  #random: Random;
  #entries: Entry[] = [];
  #lastId = 0;

  constructor(now: () => number, seed: number) {
    this.#now = now;
    this.#random = seededRandom(seed);
  }

  /** Adds a rule; the answer is its id for `remove`. */
  add(rule: FaultRule): number {
    this.#lastId += 1;
    const forMs = rule.forMs ?? Number.POSITIVE_INFINITY;
    const endsAt = Math.min(rule.untilMs ?? Number.POSITIVE_INFINITY, this.#now() + forMs);
    this.#entries.push({ id: this.#lastId, rule, struck: 0, endsAt });
    return this.#lastId;
  }

  remove(id: number): void {
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
  }

  /** Removes every rule and sets the clock right. */
  clear(): void {
    this.#entries = [];
    this.clockOffsetMs = 0;
  }

  reseed(seed: number): void {
    this.#random = seededRandom(seed);
  }

  active(): ActiveFault[] {
    this.#dropEnded();
    return this.#entries.map(({ id, rule, struck }) => ({ id, rule, struck }));
  }

  /** The rules that strike this call, in the order in which they were added. */
  strike(call: CallFacts): FaultRule[] {
    if (this.#entries.length === 0) return [];
    this.#dropEnded();
    const struck = this.#entries.filter((entry) => this.#doesStrike(entry.rule, call));
    for (const entry of struck) entry.struck += 1;
    return struck.map((entry) => entry.rule);
  }

  #doesStrike(rule: FaultRule, call: CallFacts): boolean {
    if (!isCallMatched(rule, call)) return false;
    const probability = rule.match?.probability ?? 1;
    return probability >= 1 || this.#random() < probability;
  }

  #dropEnded(): void {
    const now = this.#now();
    this.#entries = this.#entries.filter(
      ({ rule, struck, endsAt }) =>
        now < endsAt && struck < (rule.count ?? Number.POSITIVE_INFINITY),
    );
  }
}
