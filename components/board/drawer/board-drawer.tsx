'use client';

import { useTranslations } from 'use-intl/react';
import { showToast } from '@/components/ui/toast';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { useRequestChecks } from '@/lib/queries/checks';
import { useCan } from '@/lib/queries/me';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import type { BoardDialog } from '../board-dialog';
import { useShortcuts } from '../hooks/use-shortcuts';
import type { Entries } from '../model/board-filter';
import type { BoardOrder } from '../model/board-order';
import { ClientDrawer } from './client-drawer';
import { ClientNotes } from './client-notes';

interface BoardDrawerProps {
  watchlist: Watchlist;
  store: StatusStore;
  order: BoardOrder;
  entries: Entries;
  clientId: string;
  onClient: (clientId: string | null) => void;
  onDialog: (dialog: BoardDialog) => void;
}

/** The drawer of a board's client: it steps through the clients in the order of the screen. */
export function BoardDrawer({ watchlist, store, order, entries, ...props }: BoardDrawerProps) {
  const { clientId } = props;
  useStoreVersion(store);
  const t = useTranslations('board.check');
  const checks = useRequestChecks(watchlist.id);
  const canCheck = useCan('clients.check');
  const row = store.rowOf(clientId);

  const step = (by: 1 | -1) => {
    const at = order.indices.indexOf(store.indexOf(clientId) ?? -1);
    const next = store.rowAt(order.indices[at + by] ?? -1)?.clientId;
    if (next !== undefined) props.onClient(next);
  };
  const confirm = () =>
    checks.mutate([clientId], {
      onError: () => showToast({ title: t('failed'), kind: 'failed' }),
    });
  useShortcuts({ j: () => step(1), k: () => step(-1) });

  return (
    <ClientDrawer
      connectionId={watchlist.connectionId}
      clientId={clientId}
      row={row}
      isDistrusted={store.distrust() !== null}
      onClose={() => props.onClient(null)}
      onStep={step}
      {...(canCheck ? { onConfirm: confirm } : {})}
      isConfirming={checks.isPending || (row?.flags.includes('checking') ?? false)}
      notes={
        <ClientNotes
          entry={entries.get(clientId)}
          canWrite={watchlist.canEdit}
          onEdit={() => props.onDialog({ kind: 'annotate', clientIds: [clientId] })}
        />
      }
    />
  );
}
