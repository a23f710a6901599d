import 'server-only';
import type { EvidenceSource, Status } from '@/lib/contracts/client-status';
import { log } from '@/lib/server/log';
import type { ClientRecord } from './client-record';
import type { StoredClient } from './restore-record';
import type { StatusChangeEvent } from './settle';
import type { ChangeSink } from './status-board';

/** A change as it is written down, with what is known of the client right after it. Times are epoch ms. */
export interface JournalEntry extends StatusChangeEvent {
  connectionId: string;
  sinceNotBefore: number | null;
  sinceNotAfter: number | null;
  lastKnown: Status | null;
  lastKnownAt: number | null;
  lastOnlineAt: number | null;
  evidence: EvidenceSource | null;
  intervalSeconds: number;
}

export type WriteChanges = (entries: readonly JournalEntry[]) => Promise<void>;

const MAX_BATCH = 5_000;
/** When the database takes longer than this, rows are shown before they are written down. */
const PATIENCE_MS = 2_000;
const MAX_WAITING = 1_000_000;

interface Waiting {
  entry: number;
  since: number;
  record: ClientRecord;
  written: JournalEntry;
}

type Committed = (records: Iterable<readonly [string, ClientRecord]>, entry: number) => void;

/**
 * Changes on their way into the database, in order, many in one transaction. What fails is kept and tried again;
 * nothing is dropped but after a million entries.
 */
export class Journal implements ChangeSink {
  readonly #write: WriteChanges;
  readonly #now: () => number;
  #committed: Committed = () => {};
  #waiting: Waiting[] = [];
  #last = 0;
  #failingSince: number | null = null;
  #isFlushing = false;

  constructor(write: WriteChanges, now: () => number) {
    this.#write = write;
    this.#now = now;
  }

  onCommitted(committed: Committed): void {
    this.#committed = committed;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** What will be remembered of clients of a connection once all is written down, by client id. */
  unwritten(connectionId: string): Map<string, StoredClient> {
    const entries = this.#waiting
      .map(({ written }) => written)
      .filter((entry) => entry.connectionId === connectionId);
    return new Map(entries.map((entry) => [entry.clientId, toStored(entry)]));
  }

  get isFailing(): boolean {
    return this.#failingSince !== null;
  }

  append(connectionId: string, record: ClientRecord, change: StatusChangeEvent): number {
    this.#last += 1;
    const written = toEntry(connectionId, record, change);
    this.#waiting.push({ entry: this.#last, since: this.#now(), record, written });
    if (this.#waiting.length > MAX_WAITING) this.#waiting.shift();
    return this.#isImpatient() ? 0 : this.#last;
  }

  /** Writes what waits. Never rejects; to be called a few times a second. */
  async flush(): Promise<void> {
    if (this.#isImpatient()) this.#tell(this.#waiting);
    if (this.#isFlushing) return;
    this.#isFlushing = true;
    try {
      while (this.#waiting.length > 0 && (await this.#flushBatch())) {}
    } finally {
      this.#isFlushing = false;
    }
  }

  async #flushBatch(): Promise<boolean> {
    const batch = this.#waiting.slice(0, MAX_BATCH);
    try {
      await this.#write(batch.map(({ written }) => written));
    } catch (error) {
      if (this.#failingSince === null) log.error({ err: error }, 'changes cannot be written');
      this.#failingSince ??= this.#now();
      return false;
    }
    if (this.#failingSince !== null) log.info('changes are written again');
    this.#failingSince = null;
    this.#waiting = this.#waiting.slice(batch.length);
    this.#tell(batch);
    return true;
  }

  #tell(batch: readonly Waiting[]): void {
    const last = batch.at(-1);
    if (last === undefined) return;
    this.#committed(
      batch.map(({ record, written }) => [written.connectionId, record] as const),
      last.entry,
    );
  }

  #isImpatient(): boolean {
    const oldest = this.#waiting[0];
    return oldest !== undefined && this.#now() - oldest.since >= PATIENCE_MS;
  }
}

function toEntry(
  connectionId: string,
  record: ClientRecord,
  change: StatusChangeEvent,
): JournalEntry {
  const { lastValue } = record;
  return {
    ...change,
    connectionId,
    sinceNotBefore: record.sinceNotBefore,
    sinceNotAfter: record.sinceNotAfter,
    lastKnown: lastValue === null ? null : lastValue ? 'online' : 'offline',
    lastKnownAt: lastValue === null ? null : record.lastValueAt,
    lastOnlineAt: record.lastOnlineAt,
    evidence: change.source,
    intervalSeconds: Math.max(1, Math.round(record.intervalMs / 1000)),
  };
}

/** What the database remembers of a client once this is written down. */
export function toStored(entry: JournalEntry): StoredClient {
  return { ...entry, status: entry.to };
}
