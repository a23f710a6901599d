import 'server-only';
import type { ClientDetail } from '@/lib/contracts/client-status';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { isHiddenClient } from '@/lib/server/watchlists/hidden-clients';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';
import { serializeChange } from './change-pages';
import type { ClientRecord, Evidence } from './client-record';
import { createRecord } from './create-record';
import { toClientRow } from './encode-row';
import { findRuntime } from './find-watched';

const SHOWN_CHANGES = 50;
const DEFAULT_INTERVAL_MS = 30_000;

function shown(evidence: Evidence | null) {
  return evidence && { value: evidence.value, at: new Date(evidence.at).toISOString() };
}

/** All that is known of one client. Throws NotFoundError when nobody ever watched it, or it is hidden from the caller. */
export async function readClient(
  caller: Caller,
  connectionId: string,
  clientId: string,
): Promise<ClientDetail> {
  authorize(caller, 'statuses.read');
  const connection = await findRuntime(caller, connectionId);
  const { core } = engine();
  core.parts.board.advance(core.options.clock.now());
  const [isHidden, watchlists, rows] = await Promise.all([
    isHiddenClient(caller, { connectionId, clientId }),
    db().watchlist.findMany({
      where: { connectionId, ...visibleWatchlists(caller), entries: { some: { clientId } } },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
    db().statusChange.findMany({
      where: { connectionId, clientId },
      orderBy: [{ notAfter: 'desc' }, { id: 'desc' }],
      take: SHOWN_CHANGES,
    }),
  ]);
  const watched = connection.board.records.get(clientId);
  const isKnown = watched !== undefined || rows.length > 0;
  if (isHidden || !isKnown) throw new NotFoundError('Nobody watches this client.');
  const record: ClientRecord = watched ?? createRecord(clientId, DEFAULT_INTERVAL_MS);
  return {
    ...toClientRow(clientId, record.row),
    evidence: { cached: shown(record.cached), realtime: shown(record.realtime) },
    watchlists,
    changes: rows.map(serializeChange),
  };
}
