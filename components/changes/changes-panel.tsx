'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { usePageDistrust } from '@/components/shell/page-distrust';
import { ClientId } from '@/components/ui/client-id';
import { Failure } from '@/components/ui/failure';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { useNowMs } from '@/components/ui/use-now';
import type { NetChange, NetChanges } from '@/lib/contracts/team-changes';
import { hourTime } from '@/lib/format/time';
import { useNetChanges } from '@/lib/queries/changes';
import { serverNowMs } from '@/lib/queries/server-clock';
import { ChangeCounts } from './change-counts';
import { clientHref } from './change-row';
import { useChangeWords } from './change-words';
import { PRESET_MS } from './presets';

const SHOWN = 5;
const ROUND_MS = 300_000;

/** For the overview: what is different from eight hours ago, in a few lines. */
export function ChangesPanel() {
  const t = useTranslations('changes.panel');
  const locale = useLocale();
  const nowMs = useNowMs();
  const [from] = useState(() =>
    new Date(Math.floor((serverNowMs() - PRESET_MS.shift) / ROUND_MS) * ROUND_MS).toISOString(),
  );
  const { data, error } = useNetChanges({ from });
  if (nowMs === 0) return <Skeleton className="h-28" />;
  return (
    <Section
      title={t('title', { time: hourTime(Date.parse(from), nowMs, locale) })}
      actions={
        <Link
          href={`/changes?since=${from}`}
          prefetch={false}
          className="text-accent-ink text-sm hover:underline"
        >
          {t('all')}
        </Link>
      }
    >
      <div className="flex flex-col gap-2">
        <Failure error={error} />
        {data === undefined && error === null && <Skeleton className="h-14" />}
        {data !== undefined && <Summary changes={data} nowMs={nowMs} />}
      </div>
    </Section>
  );
}

function Summary({ changes, nowMs }: { changes: NetChanges; nowMs: number }) {
  const t = useTranslations('changes.panel');
  return (
    <>
      <ChangeCounts summary={changes.summary} />
      {changes.items.length === 0 && <p className="text-muted text-sm">{t('nothing')}</p>}
      <ul className="flex flex-col">
        {changes.items.slice(0, SHOWN).map((item) => (
          <PanelItem key={`${item.connectionId} ${item.clientId}`} item={item} nowMs={nowMs} />
        ))}
      </ul>
    </>
  );
}

function PanelItem({ item, nowMs }: { item: NetChange; nowMs: number }) {
  const status = useTranslations('status');
  const words = useChangeWords();
  const isOld = usePageDistrust() !== null;
  return (
    <li className="flex items-center gap-2 border-line border-t py-1.5 text-sm">
      <StatusGlyph shape={item.to} isStale={isOld} />
      <span className="sr-only">{status(item.to)}</span>
      <Link
        href={clientHref(item.clientId, item.watchlistIds)}
        prefetch={false}
        className="flex min-w-0 flex-1 hover:underline"
      >
        <ClientId id={item.clientId} />
      </Link>
      <span className="whitespace-nowrap text-muted text-xs tabular" title={words.exact(item.last)}>
        {words.when(item.last, nowMs)}
      </span>
    </li>
  );
}
