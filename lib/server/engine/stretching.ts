import 'server-only';
import type { StatusBoard } from '@/lib/server/client-status/status-board';
import { type ConnectionRuntime, sweepQps } from './connection-runtime';
import type { Dispatcher } from './dispatcher';
import { stretchFor } from './due';
import { setInterval } from './planner';

/** Smaller changes are not worth touching every client's time to live. */
const MIN_CHANGE = 0.03;

/** Slows all sweeps of an account, or of the whole address, by one factor when they want more than there is. */
export function stretchAll(
  connections: Iterable<ConnectionRuntime>,
  { board, dispatcher, now }: { board: StatusBoard; dispatcher: Dispatcher; now: number },
): void {
  const all = [...connections];
  const demands = new Map<string, number>();
  let total = 0;
  for (const connection of all) {
    const qps = sweepQps(connection);
    total += qps;
    const { id } = connection.account;
    demands.set(id, (demands.get(id) ?? 0) + qps);
  }
  const byAddress = stretchFor(total, dispatcher.addressQps);
  for (const connection of all) {
    const { account } = connection;
    const demand = demands.get(account.id) ?? 0;
    const byAccount = stretchFor(demand, account.cached.pacer.currentQps);
    const byLimit = Math.max(byAddress, byAccount);
    const byBudget = connection.budget.stretch(now, sweepQps(connection));
    const stretch = Math.max(byLimit, byBudget);
    connection.budgetStretch = byBudget;
    connection.stretchedBy = stretch === 1 ? null : byBudget > byLimit ? 'budget' : 'limit';
    setStretch(connection, stretch, { board, now });
  }
}

/** Lets what the sweeps of a connection ask for, and how long its evidence lives, take so many times as long. */
export function setStretch(
  connection: ConnectionRuntime,
  stretch: number,
  { board, now }: { board: StatusBoard; now: number },
): void {
  const change = Math.abs(stretch / connection.stretch - 1);
  if (change < MIN_CHANGE && !(stretch === 1 && connection.stretch !== 1)) return;
  connection.stretch = stretch;
  for (const record of connection.board.records.values()) {
    if (record.pack === null) continue;
    if (setInterval(record, record.pack.cohort.intervalMs * stretch, now)) {
      board.refresh(connection.board, record, now);
    }
  }
}
