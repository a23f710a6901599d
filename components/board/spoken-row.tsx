'use client';

import { useTranslations } from 'use-intl/react';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { useRowWords } from './hooks/use-row-words';

/** One client as a screen reader says it. */
export function SpokenRow({ row }: { row: ClientRow | undefined }) {
  const t = useTranslations('board');
  const words = useRowWords();
  const nowMs = useNowMs();
  if (!row) return t('cell.noSince');
  const status = [words.fullWord(row), words.reason(row)].filter(Boolean).join(', ');
  return t('cell.spoken', {
    id: row.clientId,
    status,
    since: words.since(row.status, row.since, nowMs),
  });
}
