'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { showToast } from '@/components/ui/toast';
import { useAddEntries, useRemoveEntries } from '@/lib/queries/watchlists';
import type { Entries } from '../model/board-filter';

interface RemoveClientsProps {
  watchlistId: string;
  clientIds: readonly string[];
  entries: Entries;
  onClose: () => void;
  onRemoved: () => void;
}

/** Takes clients off the list; the toast puts them back with their labels, tags and notes. */
export function RemoveClients(props: RemoveClientsProps) {
  const { watchlistId, clientIds, entries } = props;
  const t = useTranslations('board.removal');
  const common = useTranslations('common');
  const remove = useRemoveEntries();
  const putBack = useAddEntries();
  const count = clientIds.length;

  const undo = (removed: readonly string[]) =>
    putBack.mutate(
      {
        watchlistId,
        entries: removed.map((clientId) => entries.get(clientId) ?? { clientId }),
      },
      {
        onSuccess: () => showToast({ title: t('undone') }),
        onError: () => showToast({ title: t('failed'), kind: 'failed' }),
      },
    );
  const run = () =>
    remove.mutate(
      { watchlistId, clientIds: [...clientIds] },
      {
        onSuccess: ({ removed }) => {
          showToast({
            title: t('done', { count: removed }),
            action: { label: common('undo'), run: () => undo(clientIds) },
          });
          props.onRemoved();
        },
      },
    );

  return (
    <Dialog
      isOpen={count > 0}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      title={t('title', { count })}
      description={t('detail')}
      footer={
        <>
          <Button onClick={props.onClose}>{common('cancel')}</Button>
          <Button variant="danger" isPending={remove.isPending} onClick={run}>
            {common('remove')}
          </Button>
        </>
      }
    >
      <ul className="max-h-48 overflow-y-auto font-mono text-muted text-xs">
        {clientIds.slice(0, 50).map((clientId) => (
          <li key={clientId}>{clientId}</li>
        ))}
        {count > 50 && <li>…</li>}
      </ul>
      <Failure error={remove.error} className="mt-3" />
    </Dialog>
  );
}
