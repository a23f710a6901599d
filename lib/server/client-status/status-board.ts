import 'server-only';
import { type ClientRecord, FLAG, type StatusRow } from './client-record';
import { createRecord } from './create-record';
import { AT_EASE, type ConnectionMood, isSameRow, nextTransitionAt } from './project';
import { RowTexts } from './row-texts';
import { endWatch, type StatusChangeEvent, settle } from './settle';
import { expiresAt } from './status-machine';
import { TimerWheel } from './timer-wheel';
import { WatchlistView } from './watchlist-view';

/** Where changes are written down before they are shown. */
export interface ChangeSink {
  /** Returns the number of the entry to wait for, or 0 when nothing should wait. */
  append(connectionId: string, record: ClientRecord, change: StatusChangeEvent): number;
}

export interface BoardConnection {
  readonly id: string;
  readonly records: Map<string, ClientRecord>;
  readonly wheel: TimerWheel<ClientRecord>;
  mood: ConnectionMood;
}

/**
 * What is known of all watched clients, in memory. Rows change through `refresh` alone: it writes the change
 * down, and shows it to the watchlists that the client is on once that is committed.
 */
export class StatusBoard {
  readonly connections = new Map<string, BoardConnection>();
  readonly views = new Map<string, WatchlistView>();
  readonly #sink: ChangeSink;
  readonly #texts = new RowTexts();

  constructor(sink: ChangeSink) {
    this.#sink = sink;
  }

  connection(id: string): BoardConnection {
    const present = this.connections.get(id);
    if (present) return present;
    const mood = AT_EASE;
    const made: BoardConnection = { id, records: new Map(), wheel: new TimerWheel(), mood };
    this.connections.set(id, made);
    return made;
  }

  view(watchlistId: string): WatchlistView {
    const present = this.views.get(watchlistId);
    if (present) return present;
    const made = new WatchlistView(watchlistId, this.#texts);
    this.views.set(watchlistId, made);
    return made;
  }

  /** The record of a watched client, made when it is new. */
  record(connection: BoardConnection, clientId: string, intervalMs: number): ClientRecord {
    const present = connection.records.get(clientId);
    if (present) return present;
    const made = createRecord(clientId, intervalMs);
    connection.records.set(clientId, made);
    return made;
  }

  /** Takes a client off a list, and off the board when it is on no other: what was known of it ends then. */
  leave(
    connection: BoardConnection,
    view: WatchlistView,
    { record, now }: { record: ClientRecord; now: number },
  ): void {
    view.remove(record);
    if (record.views.length > 0) return;
    if (connection.records.get(record.clientId) !== record) return;
    connection.records.delete(record.clientId);
    const change = endWatch(record, now);
    if (change !== null) this.#sink.append(connection.id, record, change);
  }

  /** Brings what is shown of a client up to date with what is known of it. */
  refresh(connection: BoardConnection, record: ClientRecord, now: number): void {
    const { row, change } = settle(record, connection.mood, now);
    if (change !== null) record.awaitsEntry = this.#sink.append(connection.id, record, change);
    this.#schedule(connection, record, now);
    const mustWait = record.awaitsEntry !== 0 && row.status !== 'unknown';
    if (!mustWait) show(record, row, now);
    else if (now >= shownUntil(record)) show(record, outlived(row), now);
  }

  /** To be called when entries up to `entry` are committed: their rows may be shown. */
  committed(records: Iterable<readonly [string, ClientRecord]>, entry: number, now: number): void {
    for (const [connectionId, record] of records) {
      if (record.awaitsEntry === 0 || record.awaitsEntry > entry) continue;
      record.awaitsEntry = 0;
      const connection = this.connections.get(connectionId);
      if (connection?.records.get(record.clientId) === record) {
        this.refresh(connection, record, now);
      }
    }
  }

  /** Lets stale and expired evidence show, whatever timers did. Cheap when nothing is due. */
  advance(now: number): void {
    this.#texts.forgetOld(now);
    for (const connection of this.connections.values()) {
      for (const record of connection.wheel.due(now)) {
        record.wheelAt = 0;
        if (connection.records.get(record.clientId) !== record) continue;
        if (record.transitionAt > now) enqueue(connection, record);
        else this.refresh(connection, record, now);
      }
    }
  }

  setMood(connection: BoardConnection, mood: ConnectionMood, now: number): void {
    const { error, isPaused, pace } = connection.mood;
    const isSame = error === mood.error && isPaused === mood.isPaused;
    if (isSame && pace === mood.pace) return;
    connection.mood = mood;
    for (const record of connection.records.values()) {
      const isTouched =
        record.status === 'unknown' ? !isSame : mood.pace > pace && isStale(record.row);
      if (isTouched) this.refresh(connection, record, now);
    }
  }

  #schedule(connection: BoardConnection, record: ClientRecord, now: number): void {
    const shownEnd = record.awaitsEntry === 0 ? 0 : shownUntil(record);
    const next = nextTransitionAt(record, connection.mood, now);
    record.transitionAt = shownEnd > now ? Math.min(next, shownEnd) : next;
    const isWaiting = record.wheelAt > now && record.wheelAt <= record.transitionAt;
    if (!isWaiting) enqueue(connection, record);
  }
}

/** When the evidence behind the row that viewers see ends. */
function shownUntil(record: ClientRecord): number {
  const { row } = record;
  if (row.status === 'unknown') return Number.POSITIVE_INFINITY;
  return expiresAt(record, { value: row.status === 'online', at: row.checkedAt ?? 0 });
}

function isStale(row: StatusRow): boolean {
  return (row.flags & FLAG.stale) !== 0;
}

/** What is shown when a change waits so long for the database that the row before it has expired. */
function outlived(row: StatusRow): StatusRow {
  return { ...row, status: 'unknown', reason: 'expired', flags: 0, source: null };
}

/** An entry that comes too early is put in again when it comes up: cheaper than taking it out. */
function enqueue(connection: BoardConnection, record: ClientRecord): void {
  if (!Number.isFinite(record.transitionAt)) return;
  record.wheelAt = record.transitionAt;
  connection.wheel.add(record, record.transitionAt);
}

function show(record: ClientRecord, row: StatusRow, now: number): void {
  const before = record.row;
  if (isSameRow(before, row)) {
    const wentBack = (row.checkedAt ?? 0) < (before.checkedAt ?? 0);
    before.checkedAt = row.checkedAt;
    before.source = row.source;
    before.lastValue = row.lastValue;
    before.lastValueAt = row.lastValueAt;
    if (wentBack) for (const view of record.views) view.forgetChecked();
    return;
  }
  record.row = row;
  for (const view of record.views) view.replaced(record, before, now);
}
