import type { QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error';
import { watchBeats } from './heartbeat';
import { keys } from './keys';

/** About three refetches of the lists: one answer that fails is forgiven, silence is not. */
const SILENT_AFTER_MS = 15_000;

interface Answered {
  /** The browser's epoch ms of the last answer; 0 before the first. */
  dataUpdatedAt: number;
  /** What the last request failed with, if it did. */
  error: Error | null;
}

/** When the last answer came, if another should long have come since then and since the page is awake; or null. */
export function silentSince(
  { dataUpdatedAt, error }: Answered,
  awakeSinceMs: number,
  nowMs: number,
): number | null {
  if (dataUpdatedAt === 0) return null;
  const isUnanswered = isApiError(error) && error.isOffline;
  const isOverdue = nowMs - Math.max(dataUpdatedAt, awakeSinceMs) > SILENT_AFTER_MS;
  return isUnanswered || isOverdue ? dataUpdatedAt : null;
}

/**
 * Tells each second since when Rollcall has not answered, by the watchlists, which every page of the frame asks for. A
 * tab that comes back and a machine that wakes ask at once and have the same time for it as ever.
 */
export function watchSilence(
  client: QueryClient,
  note: (sinceMs: number | null) => void,
): () => void {
  let awakeSinceMs = Date.now();
  const beat = (hasSlept: boolean) => {
    if (hasSlept || document.hidden) awakeSinceMs = Date.now();
    if (hasSlept && !document.hidden) {
      void client.invalidateQueries({ queryKey: keys.watchlists.list });
    }
    const lists = client.getQueryState(keys.watchlists.list);
    note(lists === undefined ? null : silentSince(lists, awakeSinceMs, Date.now()));
  };
  const visibility = () => {
    awakeSinceMs = Date.now();
  };
  const stopBeat = watchBeats(beat);
  document.addEventListener('visibilitychange', visibility);
  return () => {
    stopBeat();
    document.removeEventListener('visibilitychange', visibility);
  };
}
