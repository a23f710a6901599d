import 'server-only';
import { engine } from '@/lib/server/engine/engine';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { encodeStatuses } from './encode-statuses';
import { findWatched } from './find-watched';

/**
 * What is known of a watchlist's clients, or what changed since a cursor, as encoded `statusesSchema`. Spends no
 * upstream call and keeps a `viewed` list active. Throws NotFoundError.
 */
export async function readStatuses(
  caller: Caller,
  watchlistId: string,
  since?: string,
): Promise<{ body: Buffer; etag: string }> {
  authorize(caller, 'statuses.read');
  const { view } = await findWatched(caller, watchlistId);
  const { core } = engine();
  const now = core.options.clock.now();
  core.parts.board.advance(now);
  engine().polled(watchlistId);
  const { epoch } = core;
  const body = encodeStatuses(view, since, { epoch, now });
  const checkedAt = Math.floor((view.checked(now).oldestAt ?? 0) / 1000).toString(36);
  return { body, etag: `"${epoch}.${view.version}.${since ?? ''}.${checkedAt}"` };
}
