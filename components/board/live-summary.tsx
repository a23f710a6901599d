'use client';

import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import { countExpected } from './board-strip';

const SPEAK_EVERY_MS = 10_000;

/** The counts for a screen reader: when they change, and not more often than one can listen. */
export function LiveSummary({ store, absent }: { store: StatusStore; absent: readonly string[] }) {
  const version = useStoreVersion(store);
  const t = useTranslations('board.live');
  const { online, offline, unknown } = store.tally();
  const text =
    version > 0 && store.isLoaded()
      ? t('summary', {
          online: String(online),
          offline: String(offline),
          unknown: String(unknown),
          expected: countExpected(store, absent),
        })
      : '';
  const [spoken, setSpoken] = useState('');
  const latest = useRef(text);
  latest.current = text;
  const hasNews = text !== spoken;
  useEffect(() => {
    if (!hasNews) return;
    const delayMs = spoken === '' ? 0 : SPEAK_EVERY_MS;
    const timer = setTimeout(() => setSpoken(latest.current), delayMs);
    return () => clearTimeout(timer);
  }, [hasNews, spoken]);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {spoken}
    </p>
  );
}
