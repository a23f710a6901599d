import type { StatusStore } from '@/lib/queries/status-store';
import type { BoardOrder } from './board-order';

/** Whether a client stands on the board: neither hidden by the filter nor gone from the list. */
export function isShown(
  clientId: string | null,
  order: BoardOrder,
  store: Pick<StatusStore, 'indexOf'>,
): boolean {
  const index = clientId === null ? undefined : store.indexOf(clientId);
  return index !== undefined && order.indices.includes(index);
}
