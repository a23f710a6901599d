import 'server-only';
import { findWatched } from '@/lib/server/client-status/find-watched';
import { UnavailableError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { engine } from './engine';
import { checkInRealTime } from './realtime-check';

/**
 * Asks for clients of a watchlist in real time; results arrive in its statuses. `accepted` are those on the list,
 * `calls` what it costs: checks that are on their way are joined. Throws NotFoundError.
 */
export async function requestChecks(
  caller: Caller,
  watchlistId: string,
  clientIds: readonly string[],
): Promise<{ accepted: number; calls: number }> {
  authorize(caller, 'clients.check');
  const { connection, view } = await findWatched(caller, watchlistId);
  const accepted = [...new Set(clientIds)].filter((id) => view.members.has(id));
  const reason = { purpose: 'check' as const, watchlistId, userId: caller.userId };
  const { parts } = engine().core;
  if (parts.remote !== null) {
    const wish = { connectionId: connection.id, clientIds: accepted, reason };
    return { accepted: accepted.length, calls: await parts.remote.check(wish) };
  }
  if (parts.dispatcher.isPaused) throw new UnavailableError('The engine makes no calls now.');
  let calls = 0;
  for (const clientId of accepted) {
    const wish = { lane: 'person' as const, reason };
    if (checkInRealTime(parts, connection, clientId, wish)) calls += 1;
  }
  return { accepted: accepted.length, calls };
}
