'use client';

import { ListPlus, Radio, Share2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { downloadFile } from '@/components/board/export/download-file';
import { csvOf } from '@/components/board/export/export-rows';
import { ShareSnapshot } from '@/components/snapshots/share-snapshot';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import type { Connection } from '@/lib/contracts/connection';
import type { Entry } from '@/lib/contracts/watchlist';
import { useCan } from '@/lib/queries/me';
import { serverNowMs } from '@/lib/queries/server-clock';
import { ConfirmOffline } from './confirm-offline';
import { CopyMenu } from './copy-menu';
import type { LookupState } from './use-lookup';

const NO_ENTRIES: ReadonlyMap<string, Entry> = new Map();

interface LookupActionsProps {
  connection: Connection;
  /** The connection's name where there are several: an answer of the wrong one is wrong. */
  askedOf: string | null;
  lookup: LookupState;
  chosenIds: () => string[];
  onConfirm: (clientIds: readonly string[]) => void;
  onSave: () => void;
  onAgain: () => void;
  onEdit: () => void;
}

export function LookupActions(props: LookupActionsProps) {
  const { lookup, connection, askedOf, chosenIds } = props;
  const t = useTranslations('lookup.result');
  const canWrite = useCan('watchlists.write');
  const canShare = useCan('snapshots.write');
  const [isSharing, setIsSharing] = useState(false);
  const [asking, setAsking] = useState<readonly string[]>([]);
  const rows = lookup.store.rows();
  const offline = rows.filter((row) => row.status === 'offline').map((row) => row.clientId);
  const unconfirmed = rows
    .filter((row) => row.status === 'offline' && row.source !== 'realtime')
    .map((row) => row.clientId);

  const chosenRows = () => chosenIds().flatMap((id) => lookup.store.rowOf(id) ?? []);
  const chosenAnswers = () => chosenIds().flatMap((id) => lookup.answerOf(id) ?? []);
  const csv = () =>
    csvOf({
      rows: chosenRows(),
      entries: NO_ENTRIES,
      checkedAtMs: lookup.store.checkedAtMs,
      nowMs: serverNowMs(),
      asOfMs: lookup.askedAt,
    });

  return (
    <div data-print="hide" className="flex flex-wrap items-center gap-2">
      {unconfirmed.length > 0 && (
        <Button
          variant="primary"
          disabled={lookup.progress !== null}
          onClick={() => setAsking(unconfirmed)}
        >
          <Radio aria-hidden="true" />
          {t('confirmOffline', { count: unconfirmed.length })}
        </Button>
      )}
      {offline.length > 0 && unconfirmed.length === 0 && (
        <span className="text-muted text-sm">{t('confirmed')}</span>
      )}
      <CopyMenu
        store={lookup.store}
        askedAt={lookup.askedAt}
        askedOf={askedOf}
        chosenIds={chosenIds}
        onDownload={() => downloadFile('lookup.csv', csv())}
      />
      {canWrite && (
        <Button onClick={props.onSave}>
          <ListPlus aria-hidden="true" />
          {t('save')}
        </Button>
      )}
      {canShare && (
        <Button onClick={() => setIsSharing(true)}>
          <Share2 aria-hidden="true" />
          {t('share')}
        </Button>
      )}
      <span className="ml-auto flex flex-wrap items-center gap-2">
        {lookup.askedAt !== null && (
          <Asked askedAt={lookup.askedAt} askedOf={askedOf} calls={lookup.calls} />
        )}
        <Button variant="ghost" onClick={props.onEdit}>
          {t('edit')}
        </Button>
        <Button variant="ghost" onClick={props.onAgain}>
          {t('again')}
        </Button>
      </span>
      {isSharing && (
        <ShareSnapshot
          source={() => ({ lookup: { clients: chosenAnswers(), calls: lookup.calls } })}
          count={chosenIds().length}
          title=""
          onClose={() => setIsSharing(false)}
        />
      )}
      {asking.length > 0 && (
        <ConfirmOffline
          count={asking.length}
          qps={connection.realtimeMaxQps}
          onClose={() => setAsking([])}
          onConfirm={() => {
            props.onConfirm(asking);
            setAsking([]);
          }}
        />
      )}
    </div>
  );
}

interface AskedProps {
  askedAt: number;
  askedOf: string | null;
  calls: number;
}

function Asked({ askedAt, askedOf, calls }: AskedProps) {
  const t = useTranslations('lookup.result');
  const at = new Date(askedAt).toISOString();
  return (
    <span className="text-muted text-sm tabular">
      {askedOf !== null && <span className="text-ink">{askedOf} · </span>}
      <RelativeTime at={at} /> · {t('calls', { calls })}
    </span>
  );
}
