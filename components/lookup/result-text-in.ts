import { createTranslator } from 'use-intl/core';
import { type RowWords, rowWords } from '@/components/board/row-words';
import type { ClientRow } from '@/lib/contracts/client-status';
import type { Locale } from '@/lib/contracts/me';
import { absoluteTime, clockTime } from '@/lib/format/time';
import { loadMessages } from '@/lib/i18n/load-messages';
import { serverNowMs } from '@/lib/queries/server-clock';
import type { StatusStore } from '@/lib/queries/status-store';
import { csvTextOf, markdownOf, plainOf, type ResultLine } from './result-text';

export const COPY_FORMATS = ['markdown', 'plain', 'csv'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];
const MADE_BY = { markdown: markdownOf, plain: plainOf, csv: csvTextOf };

interface Wanted {
  store: StatusStore;
  /** Epoch ms; it stands for the checks where no row tells of one. */
  askedAt: number | null;
  /** The connection's name, where there are several. */
  askedOf: string | null;
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
  const rows = wanted.clientIds.flatMap((id) => store.rowOf(id) ?? []);
  const asOfMs = oldestCheckMs(store, rows) ?? wanted.askedAt ?? serverNowMs();
  const count = (status: string) => String(rows.filter((row) => row.status === status).length);
  const heads = {
    client: t('client'),
    status: t('status'),
    since: t('since'),
    checked: t('checked'),
  };
  const titleOf = () => {
    const time = absoluteTime(asOfMs, locale);
    const { askedOf } = wanted;
    return askedOf === null ? t('title', { time }) : t('titleOf', { time, connection: askedOf });
  };
  return MADE_BY[wanted.format](
    {
      title: titleOf(),
      counts: t('counts', {
        online: count('online'),
        offline: count('offline'),
        unknown: count('unknown'),
      }),
      heads,
    },
    rows.map((row) => lineOf(row, { words, locale, asOfMs, checkedAtMs: store.checkedAtMs(row) })),
  );
}

/** All that is said was true at this time or later; of an unknown client nothing is said. */
function oldestCheckMs(store: StatusStore, rows: readonly ClientRow[]): number | null {
  return rows.reduce<number | null>((oldest, row) => {
    const at = row.status === 'unknown' ? null : store.checkedAtMs(row);
    return at === null || (oldest !== null && oldest <= at) ? oldest : at;
  }, null);
}

interface LineFacts {
  words: RowWords;
  locale: Locale;
  /** Clock times of the same day need no day: the title has it. */
  asOfMs: number;
  checkedAtMs: number | null;
}

function lineOf(row: ClientRow, { words, locale, asOfMs, checkedAtMs }: LineFacts): ResultLine {
  return {
    client: row.clientId,
    status: [words.fullWord(row), words.reason(row)].filter(Boolean).join(', '),
    since: words.since(row.status, row.since, asOfMs),
    checked: checkedAtMs === null ? '' : clockTime(checkedAtMs, asOfMs, locale),
    checkedAt: checkedAtMs === null ? '' : new Date(checkedAtMs).toISOString(),
  };
}
