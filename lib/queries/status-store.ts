import type { ClientRow, Status, Statuses, StatusFlag } from '@/lib/contracts/client-status';

/** Why what is on screen may no longer be true; null while answers arrive. */
export type Distrust = 'hidden' | 'slept' | 'network' | 'server' | 'session';

export interface StoreChange {
  /** Indices whose look may have changed; `all` when the order or every row did. */
  dirty: readonly number[] | 'all';
  /** Rows came or went: indices of before are void. */
  structure: boolean;
}

export type Tally = Record<Status | StatusFlag, number>;

const EMPTY_TALLY: Tally = {
  online: 0,
  offline: 0,
  unknown: 0,
  stale: 0,
  conflict: 0,
  neverOnline: 0,
  checking: 0,
  flapping: 0,
};

/** What a browser knows of one watchlist's clients: rows by a stable index, fed by answers, read by grid and table. */
export class StatusStore {
  #rows: ClientRow[] = [];
  #indexes = new Map<string, number>();
  #listeners = new Set<(change: StoreChange) => void>();
  #tally: Tally = { ...EMPTY_TALLY };
  #version = 0;
  #structureVersion = 0;
  #cursor: string | null = null;
  #checked: Statuses['checked'] = { oldestAt: null, newestAt: null, nextDueAt: null };
  #oldestAtMs: number | null = null;
  #answeredAt: number | null = null;
  #distrust: Distrust | null = null;

  subscribe = (listener: (change: StoreChange) => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  version = (): number => this.#version;
  structureVersion = (): number => this.#structureVersion;
  /** Where the next answer goes on; null asks for everything, as when rows and total do not agree. */
  cursor = (): string | null => this.#cursor;
  checked = (): Statuses['checked'] => this.#checked;
  tally = (): Readonly<Tally> => this.#tally;
  distrust = (): Distrust | null => this.#distrust;
  /** The browser's epoch ms of the last whole answer, or null before the first. */
  answeredAt = (): number | null => this.#answeredAt;
  isLoaded = (): boolean => this.#answeredAt !== null;
  size = (): number => this.#rows.length;
  rowAt = (index: number): ClientRow | undefined => this.#rows[index];
  rows = (): readonly ClientRow[] => this.#rows;
  indexOf = (clientId: string): number | undefined => this.#indexes.get(clientId);
  rowOf = (clientId: string): ClientRow | undefined =>
    this.#rows[this.#indexes.get(clientId) ?? -1];

  /** When a row was last checked (http-api.md): rows without a mark are as fresh as `checked.oldestAt`. */
  checkedAtMs = (row: ClientRow): number | null => {
    const own = row.checkedAt === null ? null : Date.parse(row.checkedAt);
    const marked = row.status === 'unknown' || row.flags.includes('stale');
    if (marked || this.#oldestAtMs === null) return own;
    return own === null ? this.#oldestAtMs : Math.max(own, this.#oldestAtMs);
  };

  /**
   * Takes in one whole, parsed answer; `receivedAt` is the browser's epoch ms. `distrust` says why it may be out of
   * date when somebody looks at it.
   */
  apply(answer: Statuses, receivedAt: number, distrust: Distrust | null = null): void {
    const dirty: number[] = [];
    const structure = answer.full
      ? this.#applyFull(answer, dirty)
      : this.#applyDelta(answer, dirty);
    const isMarked = this.#distrust !== null || distrust !== null;
    this.#cursor = this.#rows.length === answer.total ? answer.cursor : null;
    this.#checked = answer.checked;
    this.#oldestAtMs =
      answer.checked.oldestAt === null ? null : Date.parse(answer.checked.oldestAt);
    this.#answeredAt = receivedAt;
    this.#distrust = distrust;
    if (structure) this.#structureVersion += 1;
    this.#publish({ dirty: structure || isMarked ? 'all' : dirty, structure });
  }

  /** Marks everything on screen as possibly out of date. The rows keep their last values. */
  markDistrusted(reason: Distrust): void {
    if (this.#distrust === reason || (reason === 'hidden' && this.#distrust !== null)) return;
    this.#distrust = reason;
    this.#publish({ dirty: 'all', structure: false });
  }

  #applyFull(answer: Statuses, dirty: number[]): boolean {
    const sameMembers =
      answer.clients.length === this.#rows.length &&
      answer.clients.every((row) => this.#indexes.has(row.clientId));
    if (sameMembers) {
      for (const row of answer.clients) this.#replace(row, dirty);
      return false;
    }
    this.#rebuild(answer.clients);
    return true;
  }

  #applyDelta(answer: Statuses, dirty: number[]): boolean {
    const added = answer.clients.filter((row) => !this.#replace(row, dirty));
    const removed = new Set(answer.removed.filter((id) => this.#indexes.has(id)));
    if (removed.size === 0 && added.length === 0) return false;
    this.#rebuild([...this.#rows.filter((row) => !removed.has(row.clientId)), ...added]);
    return true;
  }

  #rebuild(rows: readonly ClientRow[]): void {
    const known = this.#indexes;
    const incoming = new Map(rows.map((row) => [row.clientId, row]));
    const kept = this.#rows.flatMap((row) => incoming.get(row.clientId) ?? []);
    const fresh = [...incoming.values()].filter((row) => !known.has(row.clientId));
    this.#rows = [...kept, ...fresh];
    this.#indexes = new Map(this.#rows.map((row, index) => [row.clientId, index]));
    this.#tally = { ...EMPTY_TALLY };
    for (const row of this.#rows) this.#count(row, 1);
  }

  /** Whether there was a row to replace. */
  #replace(row: ClientRow, dirty: number[]): boolean {
    const index = this.#indexes.get(row.clientId);
    const before = index === undefined ? undefined : this.#rows[index];
    if (index === undefined || before === undefined) return false;
    this.#count(before, -1);
    this.#count(row, 1);
    this.#rows[index] = row;
    if (looksDifferent(before, row)) dirty.push(index);
    return true;
  }

  #count(row: ClientRow, by: 1 | -1): void {
    this.#tally[row.status] += by;
    for (const flag of row.flags) this.#tally[flag] += by;
  }

  #publish(change: StoreChange): void {
    this.#version += 1;
    this.#tally = { ...this.#tally };
    for (const listener of this.#listeners) listener(change);
  }
}

function looksDifferent(before: ClientRow, after: ClientRow): boolean {
  return (
    before.status !== after.status ||
    before.reason !== after.reason ||
    before.checkedAt !== after.checkedAt ||
    before.since?.notAfter !== after.since?.notAfter ||
    before.flags.length !== after.flags.length ||
    before.flags.some((flag, index) => flag !== after.flags[index])
  );
}
