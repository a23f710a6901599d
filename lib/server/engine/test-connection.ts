import 'server-only';
import type { ConnectionTest } from '@/lib/contracts/connection';
import { findRuntime } from '@/lib/server/client-status/find-watched';
import { UnavailableError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { engine } from './engine';
import { probeConnection } from './probe-connection';

/** Makes one call of each operation. Throws NotFoundError; what fails upstream is in the answer. */
export async function testConnection(
  caller: Caller,
  connectionId: string,
): Promise<ConnectionTest> {
  authorize(caller, 'connections.write');
  const connection = await findRuntime(caller, connectionId);
  const { parts } = engine().core;
  const reason = { purpose: 'test' as const, watchlistId: null, userId: caller.userId };
  if (parts.remote !== null) return parts.remote.test({ connectionId, reason });
  if (parts.dispatcher.isPaused) throw new UnavailableError('The engine makes no calls now.');
  return probeConnection(parts, connection, reason);
}
