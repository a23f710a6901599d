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

const KEYS = ['name', 'intervalSeconds', 'mode', 'confirm'] as const;

/** What was changed of what was shown; the rest is left as it is by now, whoever set it meanwhile. */
export function changesOf(values: WatchlistValues, shown: WatchlistValues): object {
  const input = { ...values, intervalSeconds: parseNumber(values.intervalSeconds) };
  const changed = KEYS.filter((key) => values[key] !== shown[key]);
  return Object.fromEntries(changed.map((key) => [key, input[key]]));
}
