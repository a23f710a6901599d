'use client';

import { ChevronDown, ChevronUp, Radio, X } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { ClientNotesPanel } from '@/components/client-notes/client-notes-panel';
import { UpstreamFacts } from '@/components/connections/upstream-error';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { ClientId } from '@/components/ui/client-id';
import { CopyButton } from '@/components/ui/copy-button';
import { Drawer, DrawerClose } from '@/components/ui/drawer';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { useNowMs } from '@/components/ui/use-now';
import type { ClientRow } from '@/lib/contracts/client-status';
import { isMissing, useClient } from '@/lib/queries/clients';
import { useRowWords } from '../hooks/use-row-words';
import { StatusMark } from '../status-mark';
import { ClientLists } from './client-lists';
import { EvidenceView } from './evidence-view';
import { shownRow } from './shown-row';
import { TimelineView } from './timeline-view';
import { TraceLink } from './trace-link';

interface ClientDrawerProps {
  connectionId: string;
  clientId: string;
  /** The board's own row: fresher than the details, unless it is frozen. */
  row: ClientRow | undefined;
  /** The row is an answer of some time ago: details that were checked later count instead. */
  isFrozen?: boolean;
  isDistrusted: boolean;
  onClose: () => void;
  onStep?: (by: 1 | -1) => void;
  onConfirm?: () => void;
  isConfirming?: boolean;
  notes?: React.ReactNode;
}

/** One client: what is known, from which source, since when, and what happened before. */
export function ClientDrawer(props: ClientDrawerProps) {
  const { connectionId, clientId, isFrozen = false } = props;
  const t = useTranslations('board.drawer');
  const detail = useClient(connectionId, clientId);
  const row = shownRow({ row: props.row, detail: detail.data, isFrozen });
  return (
    <Drawer
      isOpen
      isModal={false}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      label={t('label', { id: clientId })}
      className="z-20 sm:w-[27rem]!"
    >
      <DrawerHead {...props} />
      <div
        data-keys="page"
        className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-4 py-4"
      >
        {row ? <Now {...props} row={row} /> : <Skeleton className="h-20" />}
        <Failure error={isMissing(detail.error) ? null : detail.error} />
        {row && <EvidenceView detail={detail.data} isMissing={isMissing(detail.error)} row={row} />}
        {isMissing(detail.error) && <p className="text-muted text-sm">{t('unwatched')}</p>}
        {row && detail.data && <TimelineView connectionId={connectionId} row={row} />}
        {props.notes}
        {detail.data && (
          <ClientNotesPanel key={clientId} connectionId={connectionId} clientId={clientId} />
        )}
        <ClientLists watchlists={detail.data?.watchlists} />
        <TraceLink connectionId={connectionId} />
      </div>
    </Drawer>
  );
}

function DrawerHead({ clientId, onStep }: ClientDrawerProps) {
  const t = useTranslations('board.drawer');
  return (
    <header className="flex h-12 shrink-0 items-center gap-1 border-line border-b pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <ClientId id={clientId} className="text-sm!" />
      </div>
      <CopyButton text={clientId} label={t('copyId')} />
      {onStep && (
        <>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('previous')}
            title={t('previous')}
            onClick={() => onStep(-1)}
          >
            <ChevronUp aria-hidden="true" />
          </Button>
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('next')}
            title={t('next')}
            onClick={() => onStep(1)}
          >
            <ChevronDown aria-hidden="true" />
          </Button>
        </>
      )}
      <DrawerClose aria-label={t('close')} className={buttonClass('ghost', 'icon-sm')}>
        <X aria-hidden="true" />
      </DrawerClose>
    </header>
  );
}

function Now({
  row,
  isDistrusted,
  onConfirm,
  isConfirming,
}: ClientDrawerProps & { row: ClientRow }) {
  const t = useTranslations('board.drawer');
  const words = useRowWords();
  const nowMs = useNowMs();
  return (
    <section className="flex flex-col gap-1">
      <div className="flex items-center justify-between gap-3">
        <span className="min-w-0 font-medium text-base [&_svg]:size-4.5">
          <StatusMark row={row} isDistrusted={isDistrusted} />
        </span>
        {onConfirm && (
          <Button
            size="sm"
            isPending={isConfirming ?? false}
            title={t('confirmPrice')}
            onClick={onConfirm}
          >
            <Radio aria-hidden="true" />
            {t('confirm')}
          </Button>
        )}
      </div>
      {nowMs > 0 && (
        <p className="text-sm first-letter:uppercase">
          {words.since(row.status, row.since, nowMs)}
        </p>
      )}
      {row.reason && <p className="text-muted text-sm">{words.reason(row)}</p>}
      {row.flags.includes('conflict') && (
        <p className="text-conflict-ink text-sm">{t('conflict')}</p>
      )}
      {row.flags.includes('neverOnline') && (
        <p className="text-muted text-sm">{t('neverOnline')}</p>
      )}
      {row.flags.includes('flapping') && <p className="text-muted text-sm">{t('flapping')}</p>}
      {row.error && <UpstreamFacts error={row.error} />}
    </section>
  );
}
