'use client';

import { Snowflake } from 'lucide-react';
import { useLocale, useTranslations } from 'use-intl/react';
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
    <main className="mx-auto flex min-h-dvh max-w-5xl flex-col gap-5 px-4 py-8 sm:px-6">
      <header className="flex flex-col gap-2">
        <p className="flex items-center gap-2 text-muted text-sm">
          <Badge tone="accent">
            <Snowflake aria-hidden="true" className="size-3.5" />
            {t('frozen')}
          </Badge>
          {t('by', { team: snapshot.teamName, name: snapshot.createdBy })}
        </p>
        <h1 className="text-xl">{snapshot.title}</h1>
        {nowMs > 0 && <Age snapshot={snapshot} nowMs={nowMs} />}
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

function Age({ snapshot, nowMs }: { snapshot: SharedSnapshot; nowMs: number }) {
  const t = useTranslations('snapshots.page');
  const locale = useLocale();
  const takenMs = Date.parse(snapshot.takenAt);
  return (
    <div className="flex flex-col text-sm">
      <p>{t('taken', { time: absoluteTime(takenMs, locale) })}</p>
      <p className="font-medium text-conflict-ink">
        {t('age', { age: duration(nowMs - takenMs, locale) })}
      </p>
      <p className="text-muted text-xs">
        {[
          t('expires', { time: absoluteTime(Date.parse(snapshot.expiresAt), locale) }),
          snapshot.isRedacted ? t('redacted') : null,
          snapshot.origin === 'lookup' ? t('fromLookup') : null,
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
    </div>
  );
}
