'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { useMoveEntries } from '@/lib/queries/entry-edits';
import { useWatchlists } from '@/lib/queries/watchlists';

interface MoveClientsProps {
  watchlist: Watchlist;
  clientIds: readonly string[];
  onClose: () => void;
  onMoved: () => void;
}

/** Copies clients to another list of the same connection, or moves them there. */
export function MoveClients({ watchlist, clientIds, onClose, onMoved }: MoveClientsProps) {
  const t = useTranslations('board.move');
  const common = useTranslations('common');
  const lists = useWatchlists();
  const move = useMoveEntries(watchlist.id);
  const finish = useFinish();
  const [chosen, setChosen] = useState<string | null>(null);
  const targets = (lists.data ?? []).filter(
    ({ id, connectionId, canEdit }) =>
      canEdit && connectionId === watchlist.connectionId && id !== watchlist.id,
  );
  const target = targets.find((list) => list.id === chosen) ?? targets[0];
  const count = clientIds.length;

  const run = (copy: boolean) => {
    if (!target) return;
    finish(move.mutateAsync({ clientIds: [...clientIds], to: target.id, copy }), {
      say: ({ missing }) => {
        const moved = { count: count - missing, name: target.name };
        showToast({ title: t(copy ? 'copied' : 'moved', moved) });
      },
      close: copy ? onClose : onMoved,
    });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title', { count })}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button disabled={!target} isPending={move.isPending} onClick={() => run(false)}>
            {t('move')}
          </Button>
          <Button
            variant="primary"
            disabled={!target}
            isPending={move.isPending}
            onClick={() => run(true)}
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
      <Failure error={move.error} className="mt-3" />
    </Dialog>
  );
}
