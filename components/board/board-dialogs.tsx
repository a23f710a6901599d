'use client';

import { ShareSnapshot } from '@/components/snapshots/share-snapshot';
import type { Connection } from '@/lib/contracts/connection';
import type { Watchlist } from '@/lib/contracts/watchlist';
import type { BoardDialog } from './board-dialog';
import { AnnotateClients } from './bulk/annotate-clients';
import { ConfirmChecks } from './bulk/confirm-checks';
import { MoveClients } from './bulk/move-clients';
import { RemoveClients } from './bulk/remove-clients';
import { Legend } from './legend';

interface BoardDialogsProps {
  dialog: BoardDialog;
  watchlist: Watchlist;
  connection: Connection | undefined;
  onClose: () => void;
  /** The clients of the dialog are no longer on this list. */
  onGone: () => void;
}

export function BoardDialogs(props: BoardDialogsProps) {
  const { dialog, watchlist, connection, onClose, onGone } = props;
  if (dialog.kind === 'legend') return <Legend onClose={onClose} />;
  if (dialog.kind === 'share') {
    const chosen = dialog.isWhole ? {} : { clientIds: [...dialog.clientIds] };
    return (
      <ShareSnapshot
        source={() => ({ watchlistId: watchlist.id, ...chosen })}
        count={dialog.clientIds.length}
        title={watchlist.name}
        onClose={onClose}
      />
    );
  }
  const gone = () => {
    onGone();
    onClose();
  };
  const common = { watchlistId: watchlist.id, clientIds: dialog.clientIds, onClose };
  switch (dialog.kind) {
    case 'confirm':
      return <ConfirmChecks {...common} connection={connection} />;
    case 'remove':
      return <RemoveClients {...common} onRemoved={gone} />;
    case 'annotate':
      return <AnnotateClients {...common} />;
    case 'move':
      return <MoveClients {...common} watchlist={watchlist} onMoved={gone} />;
  }
}
