import { checkClientIds } from '@/lib/contracts/check-client-ids';
import type { ExtractedClientIds } from '@/lib/contracts/extract-client-ids';
import type { EntryInput } from '@/lib/contracts/watchlist';

export function textOfEntries(entries: readonly EntryInput[]): string {
  return entries.map(({ clientId }) => clientId).join('\n');
}

/** Ids that are known to be ids: nothing is looked for within them, a line of their text is one id. */
export function givenIds(entries: readonly EntryInput[]): ExtractedClientIds {
  let start = 0;
  const spans = entries.map(({ clientId: id }) => {
    const span = { start, end: start + id.length, id };
    start = span.end + 1;
    return span;
  });
  return { ...checkClientIds(entries.map(({ clientId }) => clientId)), spans };
}
