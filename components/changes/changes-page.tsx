'use client';

import { parseAsIsoDateTime, parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Segmented } from '@/components/ui/segmented';
import { Skeleton } from '@/components/ui/skeleton';
import { useNowMs } from '@/components/ui/use-now';
import { serverNowMs } from '@/lib/queries/server-clock';
import { AllChangesView } from './all-changes-view';
import { ChangesFilter } from './changes-filter';
import { NetChangesView } from './net-changes-view';
import { PRESET_MS } from './presets';

const VIEWS = ['net', 'all'] as const;
const PARSERS = {
  since: parseAsIsoDateTime,
  list: parseAsString,
  show: parseAsStringLiteral(VIEWS).withDefault('net'),
};

/** For the start of a shift: what is different from a time on, over all lists. */
export function ChangesPage() {
  const t = useTranslations('changes');
  const [url, setUrl] = useQueryStates(PARSERS, { history: 'replace' });
  const [openedMs] = useState(serverNowMs);
  const isInBrowser = useNowMs() > 0;
  const sinceMs = url.since?.getTime() ?? openedMs - PRESET_MS.shift;
  const range = {
    from: new Date(sinceMs).toISOString(),
    ...(url.list === null ? {} : { watchlistId: url.list }),
  };
  return (
    <Page
      title={t('title')}
      description={t('lead')}
      actions={
        <Segmented
          label={t('view')}
          value={url.show}
          options={VIEWS.map((value) => ({ value, label: t(`views.${value}`) }))}
          onValueChange={(show) => void setUrl({ show })}
        />
      }
    >
      {isInBrowser ? (
        <div className="flex flex-col gap-4">
          <ChangesFilter
            sinceMs={sinceMs}
            watchlistId={url.list}
            onSince={(ms) => void setUrl({ since: new Date(ms) })}
            onWatchlist={(list) => void setUrl({ list })}
          />
          {url.show === 'net' ? <NetChangesView range={range} /> : <AllChangesView range={range} />}
        </div>
      ) : (
        <Skeleton className="h-64" />
      )}
    </Page>
  );
}
