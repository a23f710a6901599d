'use client';

import { Activity } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { CredentialEndBanner } from '@/components/credentials/credential-end-banner';
import { Page } from '@/components/shell/page';
import { buttonClass } from '@/components/ui/button-class';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import type { Connection } from '@/lib/contracts/connection';
import { isApiError } from '@/lib/queries/api-error';
import { useConnection, useConnectionHealth } from '@/lib/queries/connections';
import { useCan } from '@/lib/queries/me';
import { ConnectionFacts } from './connection-facts';
import { ConnectionSettings } from './connection-settings';
import { ConnectionState } from './connection-state';
import { DeleteConnection } from './delete-connection';
import { HealthNotices } from './health-notices-view';
import { PolicyCard } from './policy-card';
import { TestPanel } from './test-panel';
import { UpstreamError } from './upstream-error';

export function ConnectionPage({ connectionId }: { connectionId: string }) {
  const t = useTranslations('titles');
  const { data, error } = useConnection(connectionId);
  return (
    <Page
      title={data?.name ?? t('connection')}
      actions={data !== undefined && <FootprintLink connectionId={connectionId} />}
    >
      {data !== undefined && <Panels connection={data} />}
      {data === undefined && isApiError(error) && <ProblemBanner error={error} />}
      {data === undefined && error === null && <Skeleton className="h-64" />}
    </Page>
  );
}

function FootprintLink({ connectionId }: { connectionId: string }) {
  const t = useTranslations('connections');
  const href = `/footprint?connection=${connectionId}`;
  return (
    <Link href={href} prefetch={false} className={buttonClass()}>
      <Activity aria-hidden="true" />
      {t('toFootprint')}
    </Link>
  );
}

function Panels({ connection }: { connection: Connection }) {
  const t = useTranslations('connections');
  const canWrite = useCan('connections.write');
  const health = useConnectionHealth(connection.id).data;
  return (
    <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,1fr)_24rem]">
      <div className="flex min-w-0 flex-col gap-4">
        <CredentialEndBanner connection={connection} />
        {health?.error !== undefined && <UpstreamError error={health.error} health={health} />}
        {health !== undefined && <HealthNotices health={health} />}
        <Section
          title={t('sections.instance')}
          actions={health !== undefined && <ConnectionState health={health} />}
        >
          <ConnectionFacts connection={connection} health={health} />
        </Section>
        {canWrite && <TestPanel connectionId={connection.id} />}
        {canWrite && (
          <>
            <h2 className="mt-4 text-base">{t('edit')}</h2>
            <ConnectionSettings key={connection.id} connection={connection} />
            <DeleteConnection connection={connection} />
          </>
        )}
      </div>
      <PolicyCard instanceId={connection.instanceId} />
    </div>
  );
}
