import 'server-only';
import type { ConnectionTest, Probe } from '@/lib/contracts/connection';
import type { ConnectionRuntime } from './connection-runtime';
import type { Operation } from './dispatcher';
import type { EngineParts } from './engine-parts';
import type { CallReason } from './footprint-meter';

/** An id that no fleet has: the answer does not matter, only that there is one. */
const PROBE_ID = 'GID_rollcall@@@connection-test';

/** One call of each operation, whatever the circuits say. Never rejects. */
export async function probeConnection(
  parts: EngineParts,
  connection: ConnectionRuntime,
  reason: CallReason,
): Promise<ConnectionTest> {
  const skews: number[] = [];
  const probe = (operation: Operation) =>
    probeOperation(parts, connection, { operation, reason, skews });
  const [cached, realtime] = await Promise.all([probe('cached'), probe('realtime')]);
  return { cached, realtime, clockSkewMs: skews[0] ?? connection.clockSkewMs };
}

function probeOperation(
  parts: EngineParts,
  connection: ConnectionRuntime,
  test: { operation: Operation; reason: CallReason; skews: number[] },
): Promise<Probe> {
  return new Promise((resolve) => {
    parts.dispatcher.enqueue(connection.account, test.operation, {
      lane: 'person',
      readyAt: parts.clock.now(),
      deadlineAt: parts.clock.now(),
      patienceMs: 10_000,
      send: () => callOnce(parts, connection, test).then(resolve),
    });
  });
}

async function callOnce(
  parts: EngineParts,
  connection: ConnectionRuntime,
  { operation, reason, skews }: { operation: Operation; reason: CallReason; skews: number[] },
): Promise<Probe> {
  const { client } = connection;
  const called = await parts.caller.call<{ clockSkewMs: number | null; latencyMs: number }>({
    connection,
    operation,
    reason,
    send: () =>
      operation === 'cached'
        ? client.batchQuerySessions([PROBE_ID])
        : client.querySession(PROBE_ID),
  });
  if (!called.ok) return { ok: false, error: called.error };
  if (called.answer.clockSkewMs !== null) skews.push(called.answer.clockSkewMs);
  return { ok: true, latencyMs: Math.round(called.answer.latencyMs) };
}
