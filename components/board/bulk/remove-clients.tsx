'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { Entry } from '@/lib/contracts/watchlist';
import { useAddEntries, useRemoveEntries } from '@/lib/queries/watchlists';

interface RemoveClientsProps {
  watchlistId: string;
  clientIds: readonly string[];
  onClose: () => void;
  onRemoved: () => void;
}

/** Takes clients off the list; the toast puts them back with their labels, tags and notes, when the dialog is gone. */
export function RemoveClients(props: RemoveClientsProps) {
  const { watchlistId, clientIds } = props;
  const t = useTranslations('board.removal');
  const common = useTranslations('common');
  const remove = useRemoveEntries();
  const putBack = useAddEntries();
  const count = clientIds.length;
  const finish = useFinish();

  const undo = (entries: Entry[]) =>
    putBack.mutateAsync({ watchlistId, entries }).then(
      () => showToast({ title: t('undone') }),
      () => showToast({ title: t('notUndone'), kind: 'failed' }),
    );
  const run = () =>
    finish(remove.mutateAsync({ watchlistId, clientIds: [...clientIds] }), {
      say: ({ removed, entries }) =>
        showToast({
          title: t('done', { count: removed }),
          action: { label: common('undo'), run: () => void undo(entries) },
        }),
      close: props.onRemoved,
    });

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
