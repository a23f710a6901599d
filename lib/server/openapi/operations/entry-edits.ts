import 'server-only';
import {
  editEntriesSchema,
  editedEntriesSchema,
  movedEntriesSchema,
  moveEntriesSchema,
} from '@/lib/contracts/entry-edit';
import { noQuery, operation } from '@/lib/server/openapi/operation';

export const editEntriesOperation = operation({
  id: 'editEntries',
  method: 'PATCH',
  path: '/api/v1/watchlists/{id}/entries',
  access: 'watchlists.write',
  summary: 'Tag, label or annotate many entries at once',
  query: noQuery,
  body: editEntriesSchema,
  status: 200,
  reply: editedEntriesSchema,
});

export const moveEntriesOperation = operation({
  id: 'moveEntries',
  method: 'POST',
  path: '/api/v1/watchlists/{id}/entries/move',
  access: 'watchlists.write',
  summary: 'Move or copy entries to another watchlist, with their labels, tags and notes',
  query: noQuery,
  body: moveEntriesSchema,
  status: 200,
  reply: movedEntriesSchema,
});
