'use client';

import Link from 'next/link';
import { useRouter, useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import { useForm } from '@/components/ui/use-form';
import type { Connection } from '@/lib/contracts/connection';
import { createWatchlistSchema, type ImportReport } from '@/lib/contracts/watchlist';
import { parseNumber } from '@/lib/format/parse-number';
import { useConnections } from '@/lib/queries/connections';
import { useCreateWatchlist } from '@/lib/queries/watchlists';
import { ForecastView } from './forecast-view';
import { useHandover } from './handover';
import { IdsField } from './ids/ids-field';
import { useIdsDraft } from './ids/use-ids-draft';
import { useSettledSubmit } from './ids/use-settled-submit';
import { withLeftOut } from './import-report';
import { ImportReportView } from './import-report-view';
import { NameField, PaceFields } from './watchlist-fields';
import { NEW_WATCHLIST } from './watchlist-values';

export function NewWatchlistPage() {
  const t = useTranslations();
  const connections = useConnections();
  return (
    <Page title={t('titles.newWatchlist')} description={t('watchlists.new.lead')} isNarrow>
      <Failure error={connections.error} />
      {connections.data?.length === 0 && (
        <EmptyState
          title={t('watchlists.new.noConnection')}
          detail={t('watchlists.new.noConnectionDetail')}
          actions={
            <Link href="/connections/new" className={buttonClass('primary')}>
              {t('watchlists.new.connect')}
            </Link>
          }
        />
      )}
      {connections.data !== undefined && connections.data.length > 0 && (
        <NewWatchlist connections={connections.data} />
      )}
    </Page>
  );
}

interface Made {
  id: string;
  report: ImportReport;
}

function NewWatchlist({ connections }: { connections: readonly Connection[] }) {
  const t = useTranslations('watchlists');
  const router = useRouter();
  const handover = useHandover('/watchlists/new');
  const named = useSearchParams().get('connection');
  const wished = handover?.connectionId ?? named;
  const [made, setMade] = useState<Made | null>(null);
  const draft = useIdsDraft(handover?.entries);
  const create = useCreateWatchlist();
  const finish = useFinish();

  const form = useForm({
    initial: {
      ...NEW_WATCHLIST,
      connectionId: (connections.find(({ id }) => id === wished) ?? connections[0])?.id ?? '',
    },
    schema: createWatchlistSchema,
    toInput: (values) => ({
      ...values,
      intervalSeconds: parseNumber(values.intervalSeconds),
      entries: draft.entries(),
    }),
    formats: { intervalSeconds: t('fields.intervalFormat') },
    submit: (input) => {
      const work = create.mutateAsync(input);
      finish(work, {
        say: ({ name }) => showToast({ title: t('new.createdTitle', { name }) }),
        close: ({ id, import: imported }) => {
          const report = withLeftOut(imported, draft.checked);
          if (report.rejected.length === 0) router.push(`/watchlists/${id}`);
          else setMade({ id, report });
        },
      });
      return work;
    },
  });
  const submit = useSettledSubmit(draft, form.onSubmit);
  const connection = connections.find(({ id }) => id === form.values.connectionId);

  if (made) return <ImportReportView watchlistId={made.id} report={made.report} />;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-6">
      {form.failure !== null && <ProblemBanner error={form.failure} />}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <NameField form={form} />
        <Field label={t('fields.connection')} error={form.errors.connectionId}>
          <Select
            value={form.values.connectionId}
            options={connections.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(connectionId) => form.set('connectionId', connectionId)}
          />
        </Field>
      </div>
      <IdsField label={t('fields.ids')} draft={draft} error={form.errors.entries} />
      <PaceFields form={form} />
      <ForecastView
        clients={draft.checked.ids.length}
        intervalSeconds={parseNumber(form.values.intervalSeconds)}
        mode={form.values.mode}
        confirm={form.values.confirm}
        connection={connection}
      />
      <div className="flex justify-end">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          {t('new.create')}
        </Button>
      </div>
    </form>
  );
}
