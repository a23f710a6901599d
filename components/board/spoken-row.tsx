'use client';

import { useTranslations } from 'use-intl/react';
import { useNowMs } from '@/components/ui/use-now';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import { useRowWords } from './hooks/use-row-words';
import type { Entries } from './model/board-filter';

interface SpokenRowProps {
  store: StatusStore;
  clientId: string | null;
  entries: Entries;
}

/** One client as a screen reader says it; said anew when an answer changes it. */
export function SpokenRow({ store, clientId, entries }: SpokenRowProps) {
  useStoreVersion(store);
  const t = useTranslations('board');
  const words = useRowWords();
  const nowMs = useNowMs();
  const row = clientId === null ? undefined : store.rowOf(clientId);
  if (!row) return t('cell.noSince');
  const word = words.fullWord(row, entries.get(row.clientId), store.distrust() !== null);
  const status = [word, words.reason(row)].filter(Boolean).join(', ');
  return t('cell.spoken', {
    id: row.clientId,
    status,
    since: words.since(row.status, row.since, nowMs),
  });
}
