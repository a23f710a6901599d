import 'server-only';
import { checkClientIds } from '@/lib/contracts/check-client-ids';
import type { ClientRow } from '@/lib/contracts/client-status';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { type CreateLookup, type Lookup, MAX_LOOKUP_IDS } from '@/lib/contracts/lookup';
import { findRuntime } from '@/lib/server/client-status/find-watched';
import { engine } from '@/lib/server/engine/engine';
import { InvalidError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { hiddenClients } from '@/lib/server/watchlists/hidden-clients';
import { askForLookup } from './ask-for-lookup';
import { lookupRow, recallLastOnline } from './lookup-row';

/**
 * Asks the service about ids that need not be watched: ten a call from its cache, one a call in real time.
 * Rows come in the order asked. Throws InvalidError without a usable id or with too many, NotFoundError.
 */
export async function createLookup(caller: Caller, input: CreateLookup): Promise<Lookup> {
  authorize(caller, 'lookups.create');
  const connection = await findRuntime(caller, input.connectionId);
  const { ids, duplicates, rejected } = idsOf(input);
  const { parts } = engine().core;
  const { outcomes, calls } = await askForLookup(parts, connection, {
    ids,
    source: input.source,
    reason: { purpose: 'lookup', watchlistId: null, userId: caller.userId },
  });
  const hidden = await hiddenClients(caller, connection.id, ids);
  const seen = await recallLastOnline(connection, ids, hidden);
  const clients: ClientRow[] = [];
  for (const id of ids) {
    const outcome = outcomes.get(id);
    const asked = { ...input, seen, hidden, now: parts.clock.now() };
    if (outcome) clients.push(lookupRow(connection, id, { outcome, ...asked }));
  }
  return { clients, calls, rejected, duplicates };
}

function idsOf(input: CreateLookup) {
  const found =
    input.text === undefined ? checkClientIds(input.clientIds ?? []) : extractClientIds(input.text);
  const path = input.text === undefined ? 'clientIds' : 'text';
  if (found.ids.length > MAX_LOOKUP_IDS) {
    const message = `At most ${MAX_LOOKUP_IDS} ids in one lookup; these are ${found.ids.length}.`;
    throw new InvalidError([{ path, message }]);
  }
  return found;
}
