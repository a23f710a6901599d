'use client';

import { parseAsString, parseAsStringLiteral, useQueryStates } from 'nuqs';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useConnections } from '@/lib/queries/connections';
import { type FootprintRange, useFootprint } from '@/lib/queries/footprint';
import { FootprintReport } from './footprint-report';

const RANGES = ['24h', '7d', '30d'] as const satisfies readonly FootprintRange[];
const VIEW = {
  connection: parseAsString.withDefault(''),
  range: parseAsStringLiteral(RANGES).withDefault('24h'),
};

export function FootprintPage() {
  const t = useTranslations();
  const { data: connections, error } = useConnections();
  return (
    <Page title={t('titles.footprint')} description={t('footprint.lead')}>
      <Failure error={error} />
      {connections?.length === 0 && <EmptyState title={t('footprint.noConnections')} />}
      {connections === undefined && error === null && <Skeleton className="h-64" />}
      {connections !== undefined && connections[0] !== undefined && (
        <ConnectionFootprint connections={connections} firstId={connections[0].id} />
      )}
    </Page>
  );
}

interface ConnectionFootprintProps {
  connections: ReadonlyArray<{ id: string; name: string }>;
  firstId: string;
}

function ConnectionFootprint({ connections, firstId }: ConnectionFootprintProps) {
  const t = useTranslations('footprint');
  const [view, setView] = useQueryStates(VIEW);
  const isKnown = connections.some(({ id }) => id === view.connection);
  const connectionId = isKnown ? view.connection : firstId;
  const { data, error } = useFootprint(connectionId, view.range);
  return (
    <>
      <div className="flex flex-wrap items-end justify-between gap-3">
        <Field label={t('connection')} className="w-full sm:w-72">
          <Select
            value={connectionId}
            options={connections.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={(connection) => void setView({ connection })}
          />
        </Field>
        <Segmented
          label={t('range')}
          value={view.range}
          options={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          onValueChange={(range) => void setView({ range })}
        />
      </div>
      {isApiError(error) && <ProblemBanner error={error}>{t('failed')}</ProblemBanner>}
      {data === undefined && error === null && <Skeleton className="h-64" />}
      {data !== undefined && <FootprintReport footprint={data} isByDay={view.range !== '24h'} />}
    </>
  );
}
