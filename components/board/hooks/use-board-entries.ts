'use client';

import { useEffect, useMemo, useState } from 'react';
import type { Absence } from '@/lib/contracts/client-note';
import type { Entry } from '@/lib/contracts/watchlist';
import { useAbsences } from '@/lib/queries/absences';
import { serverNowMs } from '@/lib/queries/server-clock';
import { useEntries } from '@/lib/queries/watchlists';
import { lasting, withAbsences } from '../model/board-entries';

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();
const NO_ABSENCES: ReadonlyMap<string, Absence> = new Map();
/** A timer cannot be set for longer than 24 days; absences are asked for again each minute anyway. */
const LONGEST_TIMER_MS = 3_600_000;

/**
 * What people wrote about the clients of a list; a new map only when that changed or an absence ended. Put off until
 * `isWanted`.
 */
export function useBoardEntries(watchlistId: string, isWanted = true) {
  const entries = useEntries(watchlistId, isWanted).data ?? NO_ENTRIES;
  const absences = useLasting(useAbsences(watchlistId).data ?? NO_ABSENCES);
  return useMemo(
    () => ({ entries: withAbsences(entries, absences), absent: [...absences.keys()] }),
    [entries, absences],
  );
}

function useLasting(absences: ReadonlyMap<string, Absence>): ReadonlyMap<string, Absence> {
  const [endings, setEndings] = useState(0);
  useEffect(() => {
    const nowMs = serverNowMs();
    const ends = [...absences.values()].map(({ until }) => Date.parse(until) - nowMs);
    const nextMs = Math.min(LONGEST_TIMER_MS, ...ends.filter((ms) => ms > 0));
    if (absences.size === 0) return;
    const timer = setTimeout(() => setEndings(endings + 1), nextMs);
    return () => clearTimeout(timer);
  }, [absences, endings]);
  return useMemo(
    () => (endings < 0 ? absences : lasting(absences, serverNowMs())),
    [absences, endings],
  );
}
