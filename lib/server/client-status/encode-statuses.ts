import 'server-only';
import type { Checked, WatchlistView } from './watchlist-view';

const NOTHING = Buffer.from('"clients":[],"removed":[]}');

/** Whole seconds, rounded down: an unchanged answer stays below 300 bytes, and an older time claims less. */
function second(at: number | null): string | null {
  return at === null ? null : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Tenths of a second, rounded down, for the same reason. */
function tenth(at: number): string {
  return `${new Date(at).toISOString().slice(0, 21)}Z`;
}

function cursorOf(epoch: string, version: number): string {
  return `${epoch}.${version.toString(36)}`;
}

export function encodeChecked({ oldestAt, newestAt, nextDueAt }: Checked) {
  return { oldestAt: second(oldestAt), newestAt: second(newestAt), nextDueAt: second(nextDueAt) };
}

/** The version that a cursor names, or null when it is of an earlier engine or nobody's. */
export function versionOf(cursor: string | undefined, epoch: string): number | null {
  const [given, version] = cursor?.split('.') ?? [];
  if (given !== epoch || version === undefined || !/^[0-9a-z]{1,10}$/.test(version)) return null;
  return Number.parseInt(version, 36);
}

/** What changed since a version; null: all rows. */
function encodeRows(view: WatchlistView, since: number | null, now: number): Buffer {
  const changed = since === null ? view.members.values() : view.changedSince(since);
  const rows: string[] = [];
  for (const { clientId, row } of changed) rows.push(view.texts.of(clientId, row, now));
  const removed = since === null ? [] : view.removedSince(since);
  return Buffer.from(`"clients":[${rows.join(',')}],"removed":${JSON.stringify(removed)}}`);
}

/** One answer of the poll as JSON (http-api.md). The rows are encoded once per version and cursor. */
export function encodeStatuses(
  view: WatchlistView,
  cursor: string | undefined,
  { epoch, now }: { epoch: string; now: number },
): Buffer {
  const asked = versionOf(cursor, epoch);
  const since = asked !== null && view.canTellSince(asked) ? asked : null;
  const head = JSON.stringify({
    cursor: cursorOf(epoch, view.version),
    now: tenth(now),
    full: since === null,
    total: view.members.size,
    summary: view.summary,
    checked: encodeChecked(view.checked(now)),
  });
  const start = Buffer.from(`${head.slice(0, -1)},`);
  if (since === view.version) return Buffer.concat([start, NOTHING]);
  return Buffer.concat([start, view.body(since, () => encodeRows(view, since, now))]);
}
