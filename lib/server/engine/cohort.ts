import 'server-only';
import type { ClientRecord, Pack } from '@/lib/server/client-status/client-record';

export const PACK_SIZE = 10;

/**
 * All clients of one connection with the same interval, packed so that at most one pack is not full: a sweep
 * takes ceil(n / 10) calls, which is the least that the service allows.
 */
export class Cohort {
  readonly connectionId: string;
  readonly intervalMs: number;
  readonly packs: Pack[] = [];

  constructor(connectionId: string, intervalMs: number) {
    this.connectionId = connectionId;
    this.intervalMs = intervalMs;
  }

  get size(): number {
    const tail = this.packs.at(-1);
    return tail ? (this.packs.length - 1) * PACK_SIZE + tail.records.length : 0;
  }

  get tail(): Pack | null {
    return this.packs.at(-1) ?? null;
  }

  /** Puts a client into the last pack, which then is due at the earlier of both times. */
  add(record: ClientRecord, dueAt: number): Pack {
    let pack = this.packs.at(-1);
    if (pack === undefined || pack.records.length >= PACK_SIZE) {
      pack = createPack(this, dueAt);
      this.packs.push(pack);
    }
    pack.records.push(record);
    pack.dueAt = Math.min(pack.dueAt, dueAt);
    record.pack = pack;
    return pack;
  }

  /** Takes a client out and fills its place from the last pack. Returns the pack that is due earlier by it. */
  remove(record: ClientRecord): Pack | null {
    const { pack } = record;
    if (pack === null || pack.cohort !== this) return null;
    record.pack = null;
    pack.records.splice(pack.records.indexOf(record), 1);
    const tail = this.packs.at(-1);
    const isEarlier = tail !== undefined && tail !== pack && moveLast(tail, pack);
    if (this.packs.at(-1)?.records.length === 0) this.packs.pop();
    return isEarlier ? pack : null;
  }
}

function createPack(cohort: Cohort, dueAt: number): Pack {
  return {
    cohort,
    records: [],
    dueAt,
    deadlineAt: dueAt,
    sentAt: 0,
    isFirstLook: false,
    isInFlight: false,
    failures: 0,
    lane: null,
  };
}

function moveLast(tail: Pack, pack: Pack): boolean {
  const moved = tail.records.pop();
  if (moved === undefined) return false;
  pack.records.push(moved);
  moved.pack = pack;
  if (tail.dueAt >= pack.dueAt) return false;
  pack.dueAt = tail.dueAt;
  return true;
}
