import { readStatuses } from '@/lib/server/client-status/read-statuses';
import { readConnectionHealth } from '@/lib/server/engine/read-connection-health';
import { requestChecks } from '@/lib/server/engine/request-checks';
import { testConnection } from '@/lib/server/engine/test-connection';
import { createLookup } from '@/lib/server/lookups/create-lookup';
import type { Caller } from '@/lib/server/session/caller';

export interface Who {
  teamId: string;
  userId: string;
}

export function callerOf(who: Who): Caller {
  return { ...who, role: 'owner', scopes: null, kind: 'session', id: who.userId, email: 'a@b.c' };
}

/** What the product shows, by the verbs that its routes call. */
export function createReadings() {
  return { statuses, checks, lookup, health, test };
}

/** The body of one poll, as the route would send it. */
async function statuses(input: { who: Who; watchlistId: string; since?: string }): Promise<string> {
  const { body } = await readStatuses(callerOf(input.who), input.watchlistId, input.since);
  return typeof body === 'string' ? body : body.toString('utf8');
}

function checks(input: { who: Who; watchlistId: string; clientIds: string[] }) {
  return requestChecks(callerOf(input.who), input.watchlistId, input.clientIds);
}

function lookup(input: { who: Who; connectionId: string; clientIds: string[] }) {
  const { who, connectionId, clientIds } = input;
  return createLookup(callerOf(who), { connectionId, clientIds, source: 'cached' });
}

function health(input: { who: Who; connectionId: string }) {
  return readConnectionHealth(callerOf(input.who), input.connectionId);
}

function test(input: { who: Who; connectionId: string }) {
  return testConnection(callerOf(input.who), input.connectionId);
}
