import 'server-only';
import {
  type CheckedClientIds,
  type ClientIdNotice,
  checkClientIds,
} from '@/lib/contracts/check-client-ids';

/** An entry to be written; a field that is absent keeps what is there. */
export interface EntryDraft {
  clientId: string;
  label?: string | null | undefined;
  note?: string | null | undefined;
  tags?: string[] | undefined;
}

export interface CheckedDrafts {
  drafts: EntryDraft[];
  duplicates: number;
  rejected: ClientIdNotice[];
  warned: ClientIdNotice[];
}

/** Validates and deduplicates by client id; of two drafts of one id the first counts. */
export function checkDrafts(given: readonly EntryDraft[]): CheckedDrafts {
  const byId = new Map<string, EntryDraft>();
  for (const draft of given) {
    const clientId = draft.clientId.trim();
    if (!byId.has(clientId)) byId.set(clientId, { ...draft, clientId });
  }
  const { ids, ...report } = checkClientIds(given.map((draft) => draft.clientId));
  const drafts = ids.flatMap((id) => byId.get(id) ?? []);
  return { drafts, ...report };
}

export function draftsOf({ ids, ...report }: CheckedClientIds): CheckedDrafts {
  const { duplicates, rejected, warned } = report;
  return { drafts: ids.map((clientId) => ({ clientId })), duplicates, rejected, warned };
}
