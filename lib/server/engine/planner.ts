import 'server-only';
import type { ClientRecord, Pack } from '@/lib/server/client-status/client-record';
import { type ConnectionRuntime, cohortFor } from './connection-runtime';
import { activeIntervalMs, isActive, strictestConfirm, viewedForMs, type WatchPlan } from './due';

export interface ListPlan extends WatchPlan {
  readonly connectionId: string;
  /** Who may see it beside admins; null or absent: the whole team. */
  readonly seenBy?: ReadonlySet<string> | null;
  polledAt: number;
  pollGapMs: number | null;
}

/** What became due or moved by replanning. */
export interface Replanned {
  packs: Set<Pack>;
  changed: ClientRecord[];
}

/** Which client belongs into which cohort: decided by the lists that it is on and who looks at them. */
export class Planner {
  readonly lists = new Map<string, ListPlan>();

  set(
    watchlistId: string,
    plan: Pick<ListPlan, 'connectionId' | 'intervalMs' | 'isAlways' | 'confirm' | 'seenBy'>,
  ): void {
    const present = this.lists.get(watchlistId);
    const viewing = present
      ? { isViewed: present.isViewed, polledAt: present.polledAt, pollGapMs: present.pollGapMs }
      : { isViewed: false, polledAt: 0, pollGapMs: null };
    this.lists.set(watchlistId, { ...plan, ...viewing });
  }

  isViewed(watchlistId: string): boolean {
    return this.lists.get(watchlistId)?.isViewed ?? false;
  }

  /** Notes a viewer's poll. True when nobody was looking before. */
  polled(watchlistId: string, now: number): boolean {
    const plan = this.lists.get(watchlistId);
    if (plan === undefined) return false;
    if (plan.isViewed) plan.pollGapMs = smoothed(plan.pollGapMs, now - plan.polledAt);
    const isOpened = !plan.isViewed;
    plan.isViewed = true;
    plan.polledAt = now;
    return isOpened;
  }

  /** Lists that nobody looks at any more; they count as closed from now on. */
  closeAbandoned(now: number): string[] {
    const closed: string[] = [];
    for (const [id, plan] of this.lists) {
      if (!plan.isViewed || now - plan.polledAt < viewedForMs(plan.pollGapMs)) continue;
      plan.isViewed = false;
      plan.pollGapMs = null;
      closed.push(id);
    }
    return closed;
  }

  isActive(watchlistId: string): boolean {
    const plan = this.lists.get(watchlistId);
    return plan !== undefined && isActive(plan);
  }

  /** Moves clients to where they belong. `isFirstLook`: those without fresh evidence jump the queue. */
  replan(
    connection: ConnectionRuntime,
    records: Iterable<ClientRecord>,
    { now, isFirstLook }: { now: number; isFirstLook: boolean },
  ): Replanned {
    const result: Replanned = { packs: new Set(), changed: [] };
    const joining: { record: ClientRecord; intervalMs: number; dueAt: number }[] = [];
    for (const record of records) {
      const plans = this.#plansOf(record);
      record.confirm = strictestConfirm(plans);
      const intervalMs = sweptEveryMs(connection, record, activeIntervalMs(plans));
      const isPlaced = (record.pack?.cohort.intervalMs ?? null) === intervalMs;
      if (!isPlaced) leave(connection, record, result.packs);
      if (intervalMs === null) continue;
      if (setInterval(record, intervalMs * connection.stretch, now)) result.changed.push(record);
      const dueAt = dueAtOf(record, intervalMs, now);
      if (!isPlaced) joining.push({ record, intervalMs, dueAt });
      else if (isFirstLook && dueAt <= now) hurry(record, now, result.packs);
    }
    for (const { record, intervalMs, dueAt } of joining.sort((a, b) => a.dueAt - b.dueAt)) {
      const pack = cohortFor(connection, intervalMs).add(record, dueAt);
      if (isFirstLook && dueAt <= now) pack.isFirstLook = true;
      result.packs.add(pack);
    }
    return result;
  }

  #plansOf(record: ClientRecord): ListPlan[] {
    return record.views.flatMap((view) => this.lists.get(view.id) ?? []);
  }
}

/** A refused id would fail its whole pack: it is asked for apart from the sweeps. */
function sweptEveryMs(
  connection: ConnectionRuntime,
  record: ClientRecord,
  activeMs: number | null,
): number | null {
  const isRefused = record.refusedAt > 0;
  if (isRefused && activeMs !== null) connection.refused.add(record);
  else connection.refused.delete(record);
  return isRefused ? null : activeMs;
}

function smoothed(before: number | null, gapMs: number): number {
  return before === null ? gapMs : 0.7 * before + 0.3 * gapMs;
}

function dueAtOf(record: ClientRecord, intervalMs: number, now: number): number {
  if (record.status === 'unknown' || record.cached === null) return now;
  return Math.max(now, record.cached.at + intervalMs);
}

/** Takes a client out of its cohort, as when it is on no list any more. */
export function leave(
  connection: ConnectionRuntime,
  record: ClientRecord,
  touched: Set<Pack>,
): void {
  if (record.pack === null) return;
  const { intervalMs } = record.pack.cohort;
  const earlier = cohortFor(connection, intervalMs).remove(record);
  if (earlier !== null) touched.add(earlier);
}

function hurry(record: ClientRecord, now: number, touched: Set<Pack>): void {
  const { pack } = record;
  if (pack === null || pack.isInFlight) return;
  pack.isFirstLook = true;
  pack.dueAt = Math.min(pack.dueAt, now);
  touched.add(pack);
}

/** A changed interval changes how long evidence lives; see `endOf` in the status machine. */
export function setInterval(record: ClientRecord, intervalMs: number, now: number): boolean {
  if (record.intervalMs === intervalMs) return false;
  record.previousIntervalMs = record.intervalMs;
  record.intervalMs = intervalMs;
  record.intervalChangedAt = now;
  return true;
}
