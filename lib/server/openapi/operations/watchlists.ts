import 'server-only';
import {
  changeSchema,
  changesQuerySchema,
  checksAcceptedSchema,
  checksInputSchema,
  statusesQuerySchema,
  statusesSchema,
} from '@/lib/contracts/client-status';
import { pageOf, pageQuerySchema } from '@/lib/contracts/common';
import {
  addEntriesSchema,
  createWatchlistSchema,
  entryPageSchema,
  importReportSchema,
  listAccessSchema,
  removedEntriesSchema,
  removeEntriesSchema,
  setListAccessSchema,
  updateWatchlistSchema,
  watchlistCreatedSchema,
  watchlistPageSchema,
  watchlistSchema,
} from '@/lib/contracts/watchlist';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const path = '/api/v1/watchlists';
const onePath = '/api/v1/watchlists/{id}';
const entriesPath = '/api/v1/watchlists/{id}/entries';

export const listWatchlistsOperation = operation({
  id: 'listWatchlists',
  method: 'GET',
  path,
  access: 'watchlists.read',
  summary: 'The watchlists of the team with their counts',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: watchlistPageSchema,
});

export const createWatchlistOperation = operation({
  id: 'createWatchlist',
  method: 'POST',
  path,
  access: 'watchlists.write',
  summary: 'Make a watchlist; the report says what became of each id',
  query: noQuery,
  body: createWatchlistSchema,
  status: 201,
  reply: watchlistCreatedSchema,
});

export const getWatchlistOperation = operation({
  id: 'getWatchlist',
  method: 'GET',
  path: onePath,
  access: 'watchlists.read',
  summary: 'One watchlist with its counts',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: watchlistSchema,
});

export const updateWatchlistOperation = operation({
  id: 'updateWatchlist',
  method: 'PATCH',
  path: onePath,
  access: 'watchlists.write',
  summary: 'Change name, interval, mode or confirmation of a watchlist',
  query: noQuery,
  body: updateWatchlistSchema,
  status: 200,
  reply: watchlistSchema,
});

export const deleteWatchlistOperation = operation({
  id: 'deleteWatchlist',
  method: 'DELETE',
  path: onePath,
  access: 'watchlists.write',
  summary: 'Remove a watchlist; the history of its clients stays',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const listEntriesOperation = operation({
  id: 'listEntries',
  method: 'GET',
  path: entriesPath,
  access: 'watchlists.read',
  summary: 'The entries of a watchlist by client id',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: entryPageSchema,
});

export const addEntriesOperation = operation({
  id: 'addEntries',
  method: 'POST',
  path: entriesPath,
  access: 'watchlists.write',
  summary: 'Add or update entries, given one by one or as messy text or CSV',
  query: noQuery,
  body: addEntriesSchema,
  status: 200,
  reply: importReportSchema,
});

export const removeEntriesOperation = operation({
  id: 'removeEntries',
  method: 'DELETE',
  path: entriesPath,
  access: 'watchlists.write',
  summary: 'Take client ids off a watchlist',
  query: noQuery,
  body: removeEntriesSchema,
  status: 200,
  reply: removedEntriesSchema,
});

export const readStatusesOperation = operation({
  id: 'readStatuses',
  method: 'GET',
  path: '/api/v1/watchlists/{id}/statuses',
  access: 'statuses.read',
  summary:
    'Statuses of all clients, or of those that changed since a cursor; spends no upstream call',
  query: statusesQuerySchema,
  body: noBody,
  status: 200,
  reply: statusesSchema,
});

export const listWatchlistChangesOperation = operation({
  id: 'listWatchlistChanges',
  method: 'GET',
  path: '/api/v1/watchlists/{id}/changes',
  access: 'statuses.read',
  summary: 'What changed on a watchlist, newest first',
  query: changesQuerySchema,
  body: noBody,
  status: 200,
  reply: pageOf(changeSchema),
});

export const requestChecksOperation = operation({
  id: 'requestChecks',
  method: 'POST',
  path: '/api/v1/watchlists/{id}/checks',
  access: 'clients.check',
  summary: 'Check clients in real time: one billed call each; results arrive in the statuses',
  query: noQuery,
  body: checksInputSchema,
  status: 202,
  reply: checksAcceptedSchema,
});

export const readListAccessOperation = operation({
  id: 'readListAccess',
  method: 'GET',
  path: '/api/v1/watchlists/{id}/access',
  access: 'watchlists.read',
  summary: 'Who sees a watchlist and who changes it',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: listAccessSchema,
});

export const setListAccessOperation = operation({
  id: 'setListAccess',
  method: 'PUT',
  path: '/api/v1/watchlists/{id}/access',
  access: 'watchlists.write',
  summary: 'Show a watchlist to the whole team or to named members',
  query: noQuery,
  body: setListAccessSchema,
  status: 200,
  reply: listAccessSchema,
});
