'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import type { History } from '@/lib/contracts/history';
import { formatCount } from '@/lib/format/number';
import { dayTime } from '@/lib/format/time';

const MAX_ROWS = 48;

/** The same in figures, thinned out to a readable number of rows; changes are summed. */
export function HistoryTable({ history }: { history: History }) {
  const t = useTranslations('charts');
  const status = useTranslations('status');
  const locale = useLocale();
  const count = (value: number) => formatCount(value, locale);
  const perRow = Math.max(1, Math.ceil(history.buckets.length / MAX_ROWS));
  const rows = history.buckets
    .map((bucket, index) => ({
      ...bucket,
      changes: history.buckets
        .slice(Math.max(0, index - perRow + 1), index + 1)
        .reduce((sum, { changes }) => sum + changes, 0),
    }))
    .filter((_bucket, index) => (history.buckets.length - 1 - index) % perRow === 0)
    .reverse();
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer py-1 text-muted hover:text-ink">
        {t('asTable')}
      </summary>
      <Table caption={t('counts')}>
        <thead>
          <tr>
            <HeadCell>{t('time')}</HeadCell>
            <HeadCell className="text-right">{status('online')}</HeadCell>
            <HeadCell className="text-right">{status('offline')}</HeadCell>
            <HeadCell className="text-right">{status('unknown')}</HeadCell>
            <HeadCell className="text-right">{t('changes')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.at} className="tabular">
              <Cell className="h-8!">{dayTime(Date.parse(row.at), locale, false)}</Cell>
              <Cell className="h-8! text-right">{count(row.online)}</Cell>
              <Cell className="h-8! text-right">{count(row.offline)}</Cell>
              <Cell className="h-8! text-right text-muted">{count(row.unknown)}</Cell>
              <Cell className="h-8! text-right">{count(row.changes)}</Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </details>
  );
}
