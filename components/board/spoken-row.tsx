'use client';

import { useTranslations } from 'use-intl/react';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { useRowWords } from './hooks/use-row-words';
import type { BoardEntry } from './model/board-filter';

/** One client as a screen reader says it. */
export function SpokenRow({
  row,
  entry,
}: {
  row: ClientRow | undefined;
  entry: BoardEntry | undefined;
}) {
  const t = useTranslations('board');
  const words = useRowWords();
  const nowMs = useNowMs();
  if (!row) return t('cell.noSince');
  const status = [words.fullWord(row, entry), words.reason(row)].filter(Boolean).join(', ');
  return t('cell.spoken', {
    id: row.clientId,
    status,
    since: words.since(row.status, row.since, nowMs),
  });
}
