import { changedFields } from '@/components/ui/changed-fields';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { parseNumber } from '@/lib/format/parse-number';

export interface WatchlistValues {
  name: string;
  connectionId: string;
  intervalSeconds: string;
  mode: 'viewed' | 'always';
  confirm: 'never' | 'offline' | 'all';
}

export const INTERVAL_CHOICES = [5, 10, 30, 60, 300] as const;

export const NEW_WATCHLIST: WatchlistValues = {
  name: '',
  connectionId: '',
  intervalSeconds: '30',
  mode: 'viewed',
  confirm: 'offline',
};

export function valuesOf(watchlist: Watchlist): WatchlistValues {
  const { name, connectionId, intervalSeconds, mode, confirm } = watchlist;
  return { name, connectionId, intervalSeconds: String(intervalSeconds), mode, confirm };
}

export function changesOf(values: WatchlistValues, shown: WatchlistValues): object {
  return changedFields(inputOf(values), inputOf(shown));
}

/** A list keeps its connection. */
function inputOf({ name, intervalSeconds, mode, confirm }: WatchlistValues) {
  return { name, intervalSeconds: parseNumber(intervalSeconds), mode, confirm };
}
