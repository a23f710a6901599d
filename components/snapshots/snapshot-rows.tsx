'use client';

import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useLocale, useTranslations } from 'use-intl/react';
import { useRowWords } from '@/components/board/hooks/use-row-words';
import { problemRank } from '@/components/board/model/board-order';
import { StatusMark } from '@/components/board/status-mark';
import { Button } from '@/components/ui/button';
import { ClientId } from '@/components/ui/client-id';
import { Cell, HeadCell, Table } from '@/components/ui/table';
import type { SharedSnapshot } from '@/lib/contracts/snapshot';
import { absoluteTime, clockTime } from '@/lib/format/time';

const PAGE = 500;

/** Worst first; times are absolute, because the page stands still. */
export function SnapshotRows({ snapshot }: { snapshot: SharedSnapshot }) {
  const t = useTranslations('snapshots.page');
  const common = useTranslations('common');
  const words = useRowWords();
  const [shown, setShown] = useState(PAGE);
  useEffect(() => {
    const showAll = () => flushSync(() => setShown(Number.POSITIVE_INFINITY));
    window.addEventListener('beforeprint', showAll);
    return () => window.removeEventListener('beforeprint', showAll);
  }, []);
  const takenMs = Date.parse(snapshot.takenAt);
  const rows = [...snapshot.rows].sort((a, b) => problemRank(a) - problemRank(b));
  return (
    <>
      <Table caption={snapshot.title}>
        <thead>
          <tr>
            <HeadCell>{t('status')}</HeadCell>
            <HeadCell>{t('client')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('since')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('checked')}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: redacted ids may be alike, and the rows never change
            <tr key={index}>
              <Cell>
                <StatusMark row={row} />
              </Cell>
              <Cell className="max-w-80 max-sm:py-2">
                <ClientId id={row.clientId} />
                <p className="text-muted text-xs tabular sm:hidden">
                  {words.since(row.status, row.since, takenMs)}
                  <br />
                  {row.checkedAt !== null && t('checked')}{' '}
                  <CheckedAt at={row.checkedAt} takenMs={takenMs} />
                </p>
              </Cell>
              <Cell className="text-muted tabular max-sm:hidden">
                {words.since(row.status, row.since, takenMs)}
              </Cell>
              <Cell className="whitespace-nowrap text-muted tabular max-sm:hidden">
                <CheckedAt at={row.checkedAt} takenMs={takenMs} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
      {rows.length > shown && (
        <Button className="self-center" onClick={() => setShown(shown + PAGE)}>
          {common('more')}
        </Button>
      )}
    </>
  );
}

function CheckedAt({ at, takenMs }: { at: string | null; takenMs: number }) {
  const locale = useLocale();
  if (at === null) return null;
  return (
    <time dateTime={at} title={absoluteTime(Date.parse(at), locale)}>
      {clockTime(Date.parse(at), takenMs, locale)}
    </time>
  );
}
