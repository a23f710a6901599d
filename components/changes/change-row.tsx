'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { ClientId } from '@/components/ui/client-id';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { Cell, HeadCell } from '@/components/ui/table';
import type { Change, Status } from '@/lib/contracts/client-status';
import { useChangeWords } from './change-words';
import { ListLinks } from './list-links';

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
    <thead>
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
    <tr>
      <Cell>
        <span className="flex items-center gap-2 whitespace-nowrap">
          <StatusGlyph shape={change.to} />
          {t(`status.${change.to}`)}
        </span>
        {change.reason && (
          <span className="block text-muted text-xs">{t(`status.reason.${change.reason}`)}</span>
        )}
      </Cell>
      <Cell className="max-w-80">
        <Link
          href={clientHref(clientId, watchlistIds)}
          prefetch={false}
          className="flex min-w-0 hover:underline"
        >
          <ClientId id={clientId} />
        </Link>
      </Cell>
      <Cell className="whitespace-nowrap text-muted">{t(`status.${from}`)}</Cell>
      <Cell className="whitespace-nowrap text-muted tabular">
        <span title={words.exact(change)}>{words.when(change, nowMs)}</span>
      </Cell>
      {times !== undefined && <Cell className="text-right text-muted tabular">{times}</Cell>}
      <Cell>
        <ListLinks watchlistIds={watchlistIds} />
      </Cell>
    </tr>
  );
}

/** The client's drawer on the first list that it is on. */
export function clientHref(clientId: string, watchlistIds: readonly string[]): string {
  return `/watchlists/${watchlistIds[0] ?? ''}?client=${encodeURIComponent(clientId)}`;
}
