'use client';

import { Snowflake } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
import { LocaleMenu } from '@/components/shell/locale-menu';
import { Badge } from '@/components/ui/badge';
import { StatusBar } from '@/components/ui/status-bar';
import { useNowMs } from '@/components/ui/use-now';
import type { SharedSnapshot } from '@/lib/contracts/snapshot';
import { formatCount } from '@/lib/format/number';
import { absoluteTime, duration } from '@/lib/format/time';
import { SnapshotRows } from './snapshot-rows';

/** A frozen page for someone without a login: what was known, when, and how long ago that is now. */
export function SnapshotPage({ snapshot }: { snapshot: SharedSnapshot }) {
  const t = useTranslations('snapshots.page');
  const locale = useLocale();
  const nowMs = useNowMs();
  const { summary, total } = snapshot;
  const count = (value: number) => formatCount(value, locale);
  return (
    <main className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-5 px-4 pb-8 sm:px-6">
      <Watermark snapshot={snapshot} nowMs={nowMs} />
      <header className="flex flex-col gap-1">
        <h1 className="text-xl">{snapshot.title}</h1>
        <p className="text-muted text-sm">
          {t('by', { team: snapshot.teamName, name: snapshot.createdBy })}
        </p>
        {nowMs > 0 && <Facts snapshot={snapshot} />}
      </header>
      <section className="flex flex-col gap-2">
        <StatusBar summary={summary} />
        <p className="text-sm tabular">
          {t('counts', {
            online: count(summary.online),
            offline: count(summary.offline),
            unknown: count(summary.unknown),
            total: count(total),
          })}
        </p>
      </section>
      {nowMs > 0 && <SnapshotRows snapshot={snapshot} />}
    </main>
  );
}

/** Stays in sight while one reads, and on paper: nobody takes old rows for new ones. */
function Watermark({ snapshot, nowMs }: { snapshot: SharedSnapshot; nowMs: number }) {
  const t = useTranslations('snapshots.page');
  const locale = useLocale();
  const takenMs = Date.parse(snapshot.takenAt);
  return (
    <div className="-mx-4 sticky top-0 z-10 flex min-h-12 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b bg-ground px-4 py-2 text-sm sm:-mx-6 sm:px-6 print:static">
      <Badge tone="accent">
        <Snowflake aria-hidden="true" className="size-3.5" />
        {t('frozen')}
      </Badge>
      {nowMs > 0 && (
        <>
          <span>{t('taken', { time: absoluteTime(takenMs, locale) })}</span>
          <span className="font-medium text-conflict-ink tabular">
            {t('age', { age: duration(nowMs - takenMs, locale) })}
          </span>
        </>
      )}
      <div data-print="hide" className="ml-auto">
        <LocaleMenu />
      </div>
    </div>
  );
}

function Facts({ snapshot }: { snapshot: SharedSnapshot }) {
  const t = useTranslations('snapshots.page');
  const locale = useLocale();
  const facts = [
    t('expires', { time: absoluteTime(Date.parse(snapshot.expiresAt), locale) }),
    ...(snapshot.isRedacted ? [t('redacted')] : []),
    ...(snapshot.origin === 'lookup' ? [t('fromLookup')] : []),
  ];
  return <p className="text-muted text-xs">{facts.join(' ')}</p>;
}
