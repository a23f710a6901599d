import { useEffect, useState } from 'react';
import type { EntryInput } from '@/lib/contracts/watchlist';

export interface Handover {
  /** The page that it is for; no other takes it. */
  to: '/lookup' | '/watchlists/new';
  /** null leaves the choice to the page. */
  connectionId: string | null;
  entries: readonly EntryInput[];
  /** Asked for by name: the lookup begins at once. */
  isToRun?: boolean;
}

let pending: Handover | null = null;

/** Leaves ids for the next page: a lookup's result to be saved, or an id to be looked up. */
export function leaveHandover(handover: Handover): void {
  pending = handover;
}

/** The very ids, each with the label, tags and note that are known of it. */
export function entriesFor(
  clientIds: readonly string[],
  known: readonly EntryInput[],
): EntryInput[] {
  const entries = new Map(known.map((entry) => [entry.clientId, entry]));
  return clientIds.map((clientId) => entries.get(clientId) ?? { clientId });
}

/** What was left for this page, once. It is taken when the page is there: React may throw a first render away. */
export function useHandover(page: Handover['to']): Handover | null {
  const [handover] = useState(() => (pending?.to === page ? pending : null));
  useEffect(() => {
    if (pending === handover) pending = null;
  }, [handover]);
  return handover;
}
