'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { useRowWords } from '@/components/board/hooks/use-row-words';
import { absoluteTime } from '@/lib/format/time';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import { markdownOf, plainOf, type ResultLine, type ResultWords } from './result-text';

/** The result as a text to paste elsewhere, in the reader's language. */
export function useResultText(store: StatusStore) {
  const t = useTranslations('lookup.text');
  const words = useRowWords();
  const locale = useLocale();

  function made(ids: readonly string[]): { words: ResultWords; lines: ResultLine[] } {
    const nowMs = serverNowMs();
    const rows = ids.flatMap((id) => store.rowOf(id) ?? []);
    const count = (status: string) => String(rows.filter((row) => row.status === status).length);
    return {
      words: {
        title: t('title', { time: absoluteTime(nowMs, locale) }),
        counts: t('counts', {
          online: count('online'),
          offline: count('offline'),
          unknown: count('unknown'),
        }),
        heads: {
          client: t('client'),
          status: t('status'),
          since: t('since'),
          checked: t('checked'),
        },
      },
      lines: rows.map((row) => {
        const checkedAtMs = store.checkedAtMs(row);
        return {
          client: row.clientId,
          status: [words.fullWord(row), words.reason(row)].filter(Boolean).join(', '),
          since: words.since(row.status, row.since, nowMs),
          checked: checkedAtMs === null ? '' : words.ago(checkedAtMs, nowMs),
        };
      }),
    };
  }
  return {
    markdown: (ids: readonly string[]) => {
      const { words: heads, lines } = made(ids);
      return markdownOf(heads, lines);
    },
    plain: (ids: readonly string[]) => {
      const { words: heads, lines } = made(ids);
      return plainOf(heads, lines);
    },
  };
}
