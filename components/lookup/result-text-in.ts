import { createTranslator } from 'use-intl/core';
import { type RowWords, rowWords } from '@/components/board/row-words';
import type { ClientRow } from '@/lib/contracts/client-status';
import type { Locale } from '@/lib/contracts/me';
import { absoluteTime } from '@/lib/format/time';
import { loadMessages } from '@/lib/i18n/load-messages';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import { csvTextOf, markdownOf, plainOf, type ResultLine } from './result-text';

export const COPY_FORMATS = ['markdown', 'plain', 'csv'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];
const MADE_BY = { markdown: markdownOf, plain: plainOf, csv: csvTextOf };

interface Wanted {
  store: StatusStore;
  clientIds: readonly string[];
  format: CopyFormat;
}

/** The result as a text to paste elsewhere, in either language, whichever the page is in. */
export async function resultTextIn(locale: Locale, wanted: Wanted): Promise<string> {
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale, messages, namespace: 'lookup.text' });
  const words = rowWords({
    status: createTranslator({ locale, messages, namespace: 'status' }),
    board: createTranslator({ locale, messages, namespace: 'board' }),
    locale,
  });
  const { store } = wanted;
  const nowMs = serverNowMs();
  const rows = wanted.clientIds.flatMap((id) => store.rowOf(id) ?? []);
  const count = (status: string) => String(rows.filter((row) => row.status === status).length);
  const heads = {
    client: t('client'),
    status: t('status'),
    since: t('since'),
    checked: t('checked'),
  };
  return MADE_BY[wanted.format](
    {
      title: t('title', { time: absoluteTime(nowMs, locale) }),
      counts: t('counts', {
        online: count('online'),
        offline: count('offline'),
        unknown: count('unknown'),
      }),
      heads,
    },
    rows.map((row) => lineOf(row, { words, nowMs, checkedAtMs: store.checkedAtMs(row) })),
  );
}

interface LineFacts {
  words: RowWords;
  nowMs: number;
  checkedAtMs: number | null;
}

function lineOf(row: ClientRow, { words, nowMs, checkedAtMs }: LineFacts): ResultLine {
  return {
    client: row.clientId,
    status: [words.fullWord(row), words.reason(row)].filter(Boolean).join(', '),
    since: words.since(row.status, row.since, nowMs),
    checked: checkedAtMs === null ? '' : words.ago(checkedAtMs, nowMs),
  };
}
