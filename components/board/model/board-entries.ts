import type { Absence } from '@/lib/contracts/client-note';
import type { Entry } from '@/lib/contracts/watchlist';
import type { Entries } from './board-filter';

/** Entries with the absences that last; the same map when there are none. */
export function withAbsences(
  entries: ReadonlyMap<string, Entry>,
  absences: ReadonlyMap<string, Absence>,
): Entries {
  if (absences.size === 0) return entries;
  const merged = new Map<string, Entry & { absence?: Absence }>(entries);
  for (const [clientId, absence] of absences) {
    const entry = entries.get(clientId) ?? { clientId, label: null, note: null, tags: [] };
    merged.set(clientId, { ...entry, absence });
  }
  return merged;
}

/** Those that have not ended; the same map when none has. */
export function lasting(
  absences: ReadonlyMap<string, Absence>,
  nowMs: number,
): ReadonlyMap<string, Absence> {
  const isOver = ({ until }: Absence) => Date.parse(until) <= nowMs;
  if (![...absences.values()].some(isOver)) return absences;
  return new Map([...absences].filter(([, absence]) => !isOver(absence)));
}
