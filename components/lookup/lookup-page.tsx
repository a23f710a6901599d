'use client';

import Link from 'next/link';
import { useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { TopBarContent } from '@/components/shell/top-bar-content';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { type Handover, useHandover } from '@/components/watchlists/handover';
import { useIdsDraft } from '@/components/watchlists/ids/use-ids-draft';
import type { EvidenceSource } from '@/lib/contracts/client-status';
import type { Connection } from '@/lib/contracts/connection';
import { useConnections } from '@/lib/queries/connections';
import { LookupForm } from './lookup-form';
import { LookupResult } from './lookup-result';
import { useLookup } from './use-lookup';

export function LookupPage() {
  return <Visit key={useSearchParams().get('t')} />;
}

/** A new visit begins with what was handed over for it, and with nothing of the one before. */
function Visit() {
  const t = useTranslations();
  const connections = useConnections();
  const handover = useHandover('/lookup');
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
          <Lookup connections={connections.data} handover={handover} />
        )}
      </div>
    </>
  );
}

interface LookupProps {
  connections: readonly Connection[];
  handover: Handover | null;
}

function Lookup({ connections, handover }: LookupProps) {
  const [chosen, setChosen] = useState<string | null>(handover?.connectionId ?? null);
  const draft = useIdsDraft(handover?.entries);
  const lookup = useLookup();
  const [source, setSource] = useState<EvidenceSource>('cached');
  const connection = connections.find(({ id }) => id === chosen) ?? connections[0];
  // Asked of the wrong instance every client is offline: with several, someone has to have chosen.
  const isChosen = connections.length === 1 || connection?.id === chosen;
  useRunOnce(handover?.isToRun === true && isChosen, () => {
    const { ids } = draft.checked;
    if (connection && ids.length > 0) {
      lookup.run({ connection, clientIds: ids, source: 'cached' });
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
        source={source}
        onSource={setSource}
        lookup={lookup}
      />
    );
  }
  return (
    <LookupResult
      connection={connection}
      isOneOfSeveral={connections.length > 1}
      lookup={lookup}
      entries={draft.entries}
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
