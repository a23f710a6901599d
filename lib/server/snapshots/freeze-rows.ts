import 'server-only';
import type { ClientRow } from '@/lib/contracts/client-status';
import {
  type CreateSnapshot,
  MAX_SNAPSHOT_ROWS,
  type SnapshotOrigin,
} from '@/lib/contracts/snapshot';
import { agedRows } from '@/lib/format/aged-rows';
import { createRecord } from '@/lib/server/client-status/create-record';
import { toClientRow } from '@/lib/server/client-status/encode-row';
import { findRuntime, findWatched } from '@/lib/server/client-status/find-watched';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { hiddenClients } from '@/lib/server/watchlists/hidden-clients';

export interface Frozen {
  origin: SnapshotOrigin;
  /** A name that says what it is of. */
  name: string;
  watchlistId: string | null;
  takenAt: Date;
  rows: ClientRow[];
}

const ANY_INTERVAL_MS = 30_000;

/**
 * What is known at `now` of what was asked for, out of memory: it spends no call and keeps no list active.
 * Throws NotFoundError, InvalidError when it is too much.
 */
export async function freezeRows(
  caller: Caller,
  input: CreateSnapshot,
  now: Date,
): Promise<Frozen> {
  const sent = input.lookup?.clients ?? input.clients;
  if (sent !== undefined) return freezeSent(sent, now);
  engine().core.parts.board.advance(now.getTime());
  if (input.watchlistId === undefined) return freezeConnection(caller, input, now);
  return freezeWatchlist(caller, input.watchlistId, { clientIds: input.clientIds, now });
}

/**
 * The newest check is when it was known; a clock that runs ahead is not believed. What was old by then says so,
 * whatever the browser marked.
 */
function freezeSent(rows: ClientRow[], now: Date): Frozen {
  const newest = rows.reduce((at, row) => Math.max(at, Date.parse(row.checkedAt ?? '') || 0), 0);
  const takenAt = newest === 0 ? now : new Date(Math.min(newest, now.getTime()));
  const aged = rows.map((row) => agedRows([row], takenAt.getTime())[0] ?? row);
  return { origin: 'lookup', name: '', watchlistId: null, takenAt, rows: aged };
}

async function freezeWatchlist(
  caller: Caller,
  watchlistId: string,
  chosen: { clientIds: string[] | undefined; now: Date },
): Promise<Frozen> {
  const { id, name } = await findTeamWatchlist(caller, watchlistId);
  const { members } = (await findWatched(caller, id)).view;
  const ids = chosen.clientIds ?? [...members.keys()];
  if (ids.length > MAX_SNAPSHOT_ROWS) throw tooMany(ids.length);
  const rows = [...new Set(ids)].flatMap((clientId) => {
    const record = members.get(clientId);
    return record === undefined ? [] : [toClientRow(clientId, record.row)];
  });
  return { origin: 'board', name, watchlistId: id, takenAt: chosen.now, rows };
}

async function freezeConnection(
  caller: Caller,
  { connectionId = '', clientIds = [] }: CreateSnapshot,
  now: Date,
): Promise<Frozen> {
  const { id, name } = await findTeamConnection(caller, connectionId);
  const { records } = (await findRuntime(caller, id)).board;
  const hidden = await hiddenClients(caller, id, clientIds);
  const rows = [...new Set(clientIds)].map((clientId) => {
    const known = hidden.has(clientId) ? undefined : records.get(clientId);
    return toClientRow(clientId, (known ?? createRecord(clientId, ANY_INTERVAL_MS)).row);
  });
  return { origin: 'board', name, watchlistId: null, takenAt: now, rows };
}

function tooMany(count: number): InvalidError {
  const message = `A snapshot holds at most ${MAX_SNAPSHOT_ROWS} clients; this would be ${count}.`;
  return new InvalidError([{ path: 'watchlistId', message }], message);
}
