'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { useAddEntries, useRemoveEntries, useWatchlists } from '@/lib/queries/watchlists';
import type { Entries } from '../model/board-filter';

interface MoveClientsProps {
  watchlist: Watchlist;
  clientIds: readonly string[];
  entries: Entries;
  onClose: () => void;
  onMoved: () => void;
}

/** Copies clients to another list of the same connection, or moves them there. */
export function MoveClients({ watchlist, clientIds, entries, onClose, onMoved }: MoveClientsProps) {
  const t = useTranslations('board.move');
  const common = useTranslations('common');
  const lists = useWatchlists();
  const add = useAddEntries();
  const remove = useRemoveEntries();
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = (lists.data ?? []).filter(
    (list) => list.connectionId === watchlist.connectionId && list.id !== watchlist.id,
  );
  const target = targets.find((list) => list.id === chosen) ?? targets[0];
  const count = clientIds.length;

  async function run(isMove: boolean): Promise<void> {
    if (!target) return;
    const moved = clientIds.map((clientId) => entries.get(clientId) ?? { clientId });
    await add.mutateAsync({ watchlistId: target.id, entries: moved });
    if (isMove) {
      await remove.mutateAsync({ watchlistId: watchlist.id, clientIds: [...clientIds] });
      onMoved();
    }
    showToast({ title: t(isMove ? 'moved' : 'copied', { count, name: target.name }) });
    onClose();
  }
  const start = (isMove: boolean) => void run(isMove).catch(() => undefined);

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { count })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button disabled={!target} isPending={remove.isPending} onClick={() => start(true)}>
            {t('move')}
          </Button>
          <Button
            variant="primary"
            disabled={!target}
            isPending={add.isPending}
            onClick={() => start(false)}
          >
            {t('copy')}
          </Button>
        </>
      }
    >
      {target ? (
        <Field label={t('target')}>
          <Select
            value={target.id}
            options={targets.map((list) => ({ value: list.id, label: list.name }))}
            onValueChange={setChosen}
          />
        </Field>
      ) : (
        <p className="text-muted text-sm">{t('noTarget')}</p>
      )}
      <Failure error={add.error ?? remove.error} className="mt-3" />
    </Dialog>
  );
}
