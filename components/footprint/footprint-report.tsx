'use client';

import { useTranslations } from 'use-intl/react';
import { Section } from '@/components/ui/section';
import { callPurposeSchema, type Footprint } from '@/lib/contracts/footprint';
import { barsOf } from './bars-of';
import { CallChart } from './call-chart';
import { FootprintFigures } from './footprint-figures';
import { ShareList } from './share-list';

interface FootprintReportProps {
  footprint: Footprint;
  isByDay: boolean;
}

export function FootprintReport({ footprint, isByDay }: FootprintReportProps) {
  const t = useTranslations('footprint');
  const isEmpty = footprint.calls.cached + footprint.calls.realtime === 0;
  return (
    <>
      <FootprintFigures footprint={footprint} />
      <Section title={t(isByDay ? 'chartByDay' : 'chart')}>
        {isEmpty ? (
          <p className="text-muted text-sm">{t('noCalls')}</p>
        ) : (
          <CallChart bars={barsOf(footprint, isByDay)} isByDay={isByDay} />
        )}
      </Section>
      {!isEmpty && <Shares footprint={footprint} />}
    </>
  );
}

function Shares({ footprint }: { footprint: Footprint }) {
  const t = useTranslations('footprint');
  const lists = footprint.byWatchlist.map(({ watchlistId, name, calls }) => ({
    id: watchlistId ?? 'none',
    href: watchlistId !== null && name !== null ? `/watchlists/${watchlistId}` : null,
    label: name ?? t(watchlistId === null ? 'noWatchlist' : 'goneWatchlist'),
    calls,
  }));
  const purposes = footprint.byPurpose.map(({ purpose, calls }) => {
    const known = callPurposeSchema.safeParse(purpose);
    const label = t(known.success ? `purpose.${known.data}` : 'purpose.other');
    return { id: purpose, href: null, label, calls };
  });
  const people = footprint.byPerson.map(({ userId, email, calls }) => ({
    id: userId,
    href: null,
    label: email ?? t('gonePerson'),
    calls,
  }));
  return (
    <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
      <Section title={t('byWatchlist')} description={t('hint')}>
        <ShareList rows={lists} />
      </Section>
      <div className="flex flex-col gap-4">
        <Section title={t('byPurpose')}>
          <ShareList rows={purposes} />
        </Section>
        {people.length > 0 && (
          <Section title={t('byPerson')}>
            <ShareList rows={people} />
          </Section>
        )}
      </div>
    </div>
  );
}
