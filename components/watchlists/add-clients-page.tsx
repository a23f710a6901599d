'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import type { ImportReport, Watchlist } from '@/lib/contracts/watchlist';
import { useConnections } from '@/lib/queries/connections';
import { useAddEntries, useWatchlist } from '@/lib/queries/watchlists';
import { ForecastView } from './forecast-view';
import { IdsField } from './ids/ids-field';
import { useIdsDraft } from './ids/use-ids-draft';
import { useSettledSubmit } from './ids/use-settled-submit';
import { withLeftOut } from './import-report';
import { ImportReportView } from './import-report-view';

export function AddClientsPage({ watchlistId }: { watchlistId: string }) {
  const t = useTranslations('watchlists.add');
  const watchlist = useWatchlist(watchlistId);
  return (
    <Page title={t('title', { name: watchlist.data?.name ?? '' })} description={t('lead')} isNarrow>
      <Failure error={watchlist.error} />
      {watchlist.data ? <AddClients watchlist={watchlist.data} /> : <Skeleton className="h-44" />}
    </Page>
  );
}

function AddClients({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations('watchlists');
  const connections = useConnections();
  const [report, setReport] = useState<ImportReport | null>(null);
  const draft = useIdsDraft();
  const add = useAddEntries();
  const count = draft.checked.ids.length;

  const submit = useSettledSubmit(draft, (event) => {
    event.preventDefault();
    if (count === 0 || add.isPending) return;
    add.mutate(
      { watchlistId: watchlist.id, entries: draft.entries() },
      { onSuccess: (made) => setReport(withLeftOut(made, draft.checked)) },
    );
  });
  const more = () => {
    draft.setText('');
    setReport(null);
  };

  if (report) return <ImportReportView watchlistId={watchlist.id} report={report} onMore={more} />;
  return (
    <form onSubmit={submit} className="flex flex-col gap-6">
      <IdsField label={t('fields.ids')} draft={draft} autoFocus />
      <ForecastView
        clients={count === 0 ? 0 : watchlist.total + count}
        intervalSeconds={watchlist.intervalSeconds}
        mode={watchlist.mode}
        confirm={watchlist.confirm}
        connection={connections.data?.find(({ id }) => id === watchlist.connectionId)}
      />
      <Failure error={add.error} />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" disabled={count === 0} isPending={add.isPending}>
          {t('add.submit', { count })}
        </Button>
      </div>
    </form>
  );
}
