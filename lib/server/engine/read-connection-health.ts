import 'server-only';
import type { ConnectionHealth } from '@/lib/contracts/connection';
import { findRuntime } from '@/lib/server/client-status/find-watched';
import { authorize, type Caller } from '@/lib/server/session/caller';
import type { Circuit } from './circuit';
import type { ConnectionRuntime } from './connection-runtime';
import { engine } from './engine';

const THROTTLED_FOR_MS = 15_000;
type State = ConnectionHealth['state'];
const BY_URGENCY: readonly State[] = ['stopped', 'failing', 'throttled', 'ok'];

/** How the calls of a connection fare, from memory. Throws NotFoundError. */
export async function readConnectionHealth(
  caller: Caller,
  connectionId: string,
): Promise<ConnectionHealth> {
  authorize(caller, 'connections.read');
  const connection = await findRuntime(caller, connectionId);
  return healthOf(connection, engine().core.options.clock.now());
}

export function healthOf(connection: ConnectionRuntime, now: number): ConnectionHealth {
  const circuits = [connection.circuits.cached, connection.circuits.realtime];
  const states = circuits.map((circuit) => stateOf(circuit, now));
  const state = BY_URGENCY.find((candidate) => states.includes(candidate)) ?? 'ok';
  const worst = circuits[states.indexOf(state)];
  const successes = circuits.flatMap(({ lastSuccessAt }) => lastSuccessAt ?? []);
  const nextTryAt = worst?.nextTryAt ?? null;
  return {
    state,
    ...(state === 'ok' || !worst?.error ? {} : { error: worst.error }),
    lastSuccessAt: successes.length === 0 ? null : new Date(Math.max(...successes)).toISOString(),
    ...(nextTryAt === null ? {} : { nextTryAt: new Date(nextTryAt).toISOString() }),
    ...slowdownOf(connection),
    ...(connection.budget.isSpent(now) ? { isPausedByBudget: true } : {}),
    ...(connection.confirmations.hasNotice(now) ? { notice: 'nearly-all-changed' as const } : {}),
    confirmations: {
      total: connection.confirmations.total,
      cacheWrong: connection.confirmations.wrong,
    },
  };
}

function slowdownOf(connection: ConnectionRuntime): Pick<ConnectionHealth, 'slowdown'> {
  const { stretch, stretchedBy, pace } = connection;
  if (pace.value > 1) return { slowdown: { factor: stretch * pace.value, by: 'server' } };
  return stretchedBy === null ? {} : { slowdown: { factor: stretch, by: stretchedBy } };
}

function stateOf(circuit: Circuit, now: number): State {
  if (circuit.state !== 'closed') return circuit.state;
  if (circuit.error === null) return 'ok';
  if (circuit.error.class !== 'throttled')
    return circuit.error.class === 'request' ? 'ok' : 'failing';
  return now - (circuit.lastThrottledAt ?? 0) < THROTTLED_FOR_MS ? 'throttled' : 'ok';
}
