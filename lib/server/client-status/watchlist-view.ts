import 'server-only';
import type { StatusSummary } from '@/lib/contracts/client-status';
import { type ClientRecord, FLAG, type StatusRow } from './client-record';
import type { RowTexts } from './row-texts';

export interface Checked {
  oldestAt: number | null;
  newestAt: number | null;
  nextDueAt: number | null;
}

const CHECKED_VALID_MS = 1000;
const MAX_REMOVED = 10_000;

function count(summary: StatusSummary, row: StatusRow, by: 1 | -1): void {
  summary[row.status] += by;
  if ((row.flags & FLAG.stale) !== 0) summary.stale += by;
  if ((row.flags & FLAG.conflict) !== 0) summary.conflict += by;
}

/**
 * The members of one watchlist with a version that counts what viewers must be told: an unchanged poll costs
 * nothing, a delta costs its changes. Counts are kept, not computed.
 */
export class WatchlistView {
  readonly id: string;
  readonly members = new Map<string, ClientRecord>();
  readonly summary: StatusSummary = { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 };
  version = 1;
  lastChangeAt: number | null = null;
  readonly texts: RowTexts;
  readonly #bodies = new Map<number | null, Buffer>();
  /** Who changed, oldest first, and the version that each change made. */
  #changed: ClientRecord[] = [];
  #versions: number[] = [];
  /** Shared by all clients that are on no other list. */
  readonly #alone: readonly WatchlistView[] = [this];
  #removed: { version: number; clientId: string }[] = [];
  #floorVersion = 1;
  #bodiesVersion = 0;
  #checked: { value: Checked; at: number } | null = null;

  constructor(id: string, texts: RowTexts) {
    this.id = id;
    this.texts = texts;
  }

  add(record: ClientRecord): void {
    if (this.members.has(record.clientId)) return;
    this.members.set(record.clientId, record);
    record.views = record.views.length === 0 ? this.#alone : [...record.views, this];
    count(this.summary, record.row, 1);
    this.forgetChecked();
    this.#append(record);
  }

  remove(record: ClientRecord): void {
    if (!this.members.delete(record.clientId)) return;
    record.views = record.views.filter((view) => view !== this);
    count(this.summary, record.row, -1);
    this.version += 1;
    this.#removed.push({ version: this.version, clientId: record.clientId });
    if (this.#removed.length <= MAX_REMOVED) return;
    this.#floorVersion = this.version;
    this.#removed = [];
  }

  /** To be told when the shown row of a member gives way to another. */
  replaced(record: ClientRecord, before: StatusRow, now: number): void {
    count(this.summary, before, -1);
    count(this.summary, record.row, 1);
    if (before.status !== record.row.status) this.lastChangeAt = now;
    const { checkedAt } = record.row;
    const oldestAt = this.#checked?.value.oldestAt ?? null;
    if (checkedAt !== null && oldestAt !== null && checkedAt < oldestAt) this.forgetChecked();
    this.#append(record);
  }

  #append(record: ClientRecord): void {
    this.version += 1;
    this.#changed.push(record);
    this.#versions.push(this.version);
    if (this.#changed.length > 2 * this.members.size + 64) this.#compact();
  }

  /** Keeps the latest entry of each member: no delta loses anything by it. */
  #compact(): void {
    const kept: number[] = [];
    const seen = new Set<ClientRecord>();
    for (let index = this.#changed.length - 1; index >= 0; index -= 1) {
      const record = this.#changed[index];
      if (record === undefined || seen.has(record)) continue;
      seen.add(record);
      if (this.#isMember(record)) kept.push(index);
    }
    kept.reverse();
    this.#changed = kept.flatMap((index) => this.#changed[index] ?? []);
    this.#versions = kept.flatMap((index) => this.#versions[index] ?? []);
  }

  #isMember(record: ClientRecord): boolean {
    return this.members.get(record.clientId) === record;
  }

  /** Whether all that changed after `version` is still known. */
  canTellSince(version: number): boolean {
    return version >= this.#floorVersion && version <= this.version;
  }

  changedSince(version: number): ClientRecord[] {
    const changed = new Set<ClientRecord>();
    for (let index = this.#changed.length - 1; index >= 0; index -= 1) {
      const record = this.#changed[index];
      if (record === undefined || (this.#versions[index] ?? 0) <= version) break;
      if (this.#isMember(record)) changed.add(record);
    }
    return [...changed];
  }

  removedSince(version: number): string[] {
    const gone = this.#removed.filter((entry) => entry.version > version);
    const ids = new Set(gone.map((entry) => entry.clientId).filter((id) => !this.members.has(id)));
    return [...ids];
  }

  /** The encoded rows for a cursor (null: all of them), made once per version. */
  body(since: number | null, encode: () => Buffer): Buffer {
    if (this.#bodiesVersion !== this.version) {
      this.#bodies.clear();
      this.#bodiesVersion = this.version;
    }
    const present = this.#bodies.get(since);
    if (present) return present;
    const made = encode();
    this.#bodies.set(since, made);
    return made;
  }

  forgetChecked(): void {
    this.#checked = null;
  }

  /** At most a second old: an older `oldestAt` claims less, never more. */
  checked(now: number): Checked {
    if (this.#checked !== null && now - this.#checked.at < CHECKED_VALID_MS) {
      return this.#checked.value;
    }
    const value = this.#scan();
    this.#checked = { value, at: now };
    return value;
  }

  #scan(): Checked {
    let oldestAt = Number.POSITIVE_INFINITY;
    let newestAt = 0;
    let nextDueAt = Number.POSITIVE_INFINITY;
    for (const { row, pack } of this.members.values()) {
      if (pack !== null && pack.dueAt < nextDueAt) nextDueAt = pack.dueAt;
      if (row.checkedAt === null) continue;
      if (row.checkedAt > newestAt) newestAt = row.checkedAt;
      const isMarked = row.status === 'unknown' || (row.flags & FLAG.stale) !== 0;
      if (!isMarked && row.checkedAt < oldestAt) oldestAt = row.checkedAt;
    }
    return {
      oldestAt: Number.isFinite(oldestAt) ? oldestAt : null,
      newestAt: newestAt > 0 ? newestAt : null,
      nextDueAt: Number.isFinite(nextDueAt) ? nextDueAt : null,
    };
  }
}
