'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TopBarContent } from '@/components/shell/top-bar-content';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { useHandover } from '@/components/watchlists/handover';
import { useIdsDraft } from '@/components/watchlists/ids/use-ids-draft';
import type { Connection } from '@/lib/contracts/connection';
import { useConnections } from '@/lib/queries/connections';
import { LookupForm } from './lookup-form';
import { LookupResult } from './lookup-result';
import { useLookup } from './use-lookup';

export function LookupPage() {
  const t = useTranslations();
  const connections = useConnections();
  const params = useSearchParams();
  return (
    <>
      <TopBarContent>
        <h1 className="truncate text-base">{t('titles.lookup')}</h1>
      </TopBarContent>
      <div className="flex min-h-[calc(100dvh-3rem)] flex-col gap-4 px-4 py-4 sm:px-6">
        <Failure error={connections.error} />
        {connections.data?.length === 0 && (
          <EmptyState
            title={t('lookup.empty.title')}
            detail={t('lookup.empty.detail')}
            actions={
              <Link href="/connections/new" className={buttonClass('primary')}>
                {t('lookup.empty.action')}
              </Link>
            }
          />
        )}
        {connections.data !== undefined && connections.data.length > 0 && (
          <Lookup key={params.get('t')} connections={connections.data} />
        )}
      </div>
    </>
  );
}

function Lookup({ connections }: { connections: readonly Connection[] }) {
  const handover = useHandover();
  const [chosen, setChosen] = useState<string | null>(handover?.connectionId ?? null);
  const draft = useIdsDraft(handover?.text);
  const lookup = useLookup();
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  useRunOnce(handover?.isToRun === true, () => {
    const { ids } = draft.checked;
    if (connection && ids.length > 0) {
      lookup.run({ connectionId: connection.id, clientIds: ids, source: 'cached' });
    }
  });
  if (!connection) return null;
  if (lookup.askedAt === null) {
    return (
      <LookupForm
        connections={connections}
        connection={connection}
        onConnection={setChosen}
        draft={draft}
        lookup={lookup}
      />
    );
  }
  return (
    <LookupResult
      connection={connection}
      lookup={lookup}
      notices={[...draft.checked.rejected, ...draft.checked.warned]}
      onAgain={() => {
        draft.setText('');
        lookup.reset();
      }}
      onEdit={lookup.reset}
    />
  );
}

function useRunOnce(isWanted: boolean, run: () => void): void {
  const hasRun = useRef(false);
  useEffect(() => {
    if (!isWanted || hasRun.current) return;
    hasRun.current = true;
    run();
  });
}
