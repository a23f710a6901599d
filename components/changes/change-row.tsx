'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { ClientId } from '@/components/ui/client-id';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { Cell, HeadCell } from '@/components/ui/table';
import type { Change, Status } from '@/lib/contracts/client-status';
import { useChangeWords } from './change-words';
import { ListLinks } from './list-links';

/** On a phone a row is two lines and a half, not six columns. */
const phoneCell = 'max-sm:h-auto max-sm:border-b-0 max-sm:p-0';

interface ChangeRowProps {
  clientId: string;
  from: Status;
  change: Change;
  watchlistIds: readonly string[];
  /** How often it changed in this time; absent where each change has its own row. */
  times?: number;
  nowMs: number;
}

export function ChangeHead({ hasTimes }: { hasTimes: boolean }) {
  const t = useTranslations('changes.columns');
  return (
    <thead className="max-sm:hidden">
      <tr>
        <HeadCell>{t('status')}</HeadCell>
        <HeadCell>{t('client')}</HeadCell>
        <HeadCell>{t('before')}</HeadCell>
        <HeadCell>{t('when')}</HeadCell>
        {hasTimes && <HeadCell className="text-right">{t('times')}</HeadCell>}
        <HeadCell>{t('lists')}</HeadCell>
      </tr>
    </thead>
  );
}

export function ChangeRow({ clientId, from, change, watchlistIds, times, nowMs }: ChangeRowProps) {
  const t = useTranslations();
  const words = useChangeWords();
  return (
    <tr className="max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:gap-y-1 max-sm:border-line max-sm:border-b max-sm:px-4 max-sm:py-2.5 max-sm:last:border-b-0">
      <Cell className={phoneCell}>
        <span className="flex items-center gap-2 whitespace-nowrap">
          <StatusGlyph shape={change.to} />
          {t(`status.${change.to}`)}
        </span>
        {change.reason && (
          <span className="block text-muted text-xs">{t(`status.reason.${change.reason}`)}</span>
        )}
      </Cell>
      <Cell
        className={clsx(phoneCell, 'max-w-80 max-sm:order-2 max-sm:col-span-2 max-sm:max-w-none')}
      >
        <Link
          href={clientHref(clientId, watchlistIds)}
          prefetch={false}
          className="flex min-w-0 hover:underline"
        >
          <ClientId id={clientId} />
        </Link>
      </Cell>
      <Cell className={clsx(phoneCell, 'whitespace-nowrap text-muted max-sm:order-3')}>
        <span className="sm:hidden">{t('changes.was', { status: t(`status.${from}`) })}</span>
        <span className="max-sm:hidden">{t(`status.${from}`)}</span>
      </Cell>
      <Cell className={clsx(phoneCell, 'whitespace-nowrap text-muted tabular max-sm:order-1')}>
        <span title={words.exact(change)}>{words.when(change, nowMs)}</span>
      </Cell>
      {times !== undefined && (
        <Cell className="text-right text-muted tabular max-sm:hidden">{times}</Cell>
      )}
      <Cell className={clsx(phoneCell, 'max-sm:order-4')}>
        <ListLinks watchlistIds={watchlistIds} />
      </Cell>
    </tr>
  );
}

/** The client's drawer on the first list that it is on. */
export function clientHref(clientId: string, watchlistIds: readonly string[]): string {
  return `/watchlists/${watchlistIds[0] ?? ''}?client=${encodeURIComponent(clientId)}`;
}
