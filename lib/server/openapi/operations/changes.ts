import 'server-only';
import { historyQuerySchema, historySchema } from '@/lib/contracts/history';
import {
  netChangesQuerySchema,
  netChangesSchema,
  teamChangePageSchema,
  teamChangesQuerySchema,
} from '@/lib/contracts/team-changes';
import { noBody, operation } from '@/lib/server/openapi/operation';

export const listTeamChangesOperation = operation({
  id: 'listTeamChanges',
  method: 'GET',
  path: '/api/v1/changes',
  access: 'statuses.read',
  summary: 'All changes over the watchlists of the team, newest first',
  query: teamChangesQuerySchema,
  body: noBody,
  status: 200,
  reply: teamChangePageSchema,
});

export const listNetChangesOperation = operation({
  id: 'listNetChanges',
  method: 'GET',
  path: '/api/v1/changes/clients',
  access: 'statuses.read',
  summary: 'The clients that are not what they were at the start of a time, worst first',
  query: netChangesQuerySchema,
  body: noBody,
  status: 200,
  reply: netChangesSchema,
});

export const readHistoryOperation = operation({
  id: 'readHistory',
  method: 'GET',
  path: '/api/v1/watchlists/{id}/history',
  access: 'statuses.read',
  summary:
    'Counts of a watchlist over time; time in which nobody looked counts as unknown, and is no change',
  query: historyQuerySchema,
  body: noBody,
  status: 200,
  reply: historySchema,
});
