import 'server-only';
import {
  createSavedViewSchema,
  savedViewSchema,
  savedViewsSchema,
  updateSavedViewSchema,
} from '@/lib/contracts/saved-view';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const path = '/api/v1/watchlists/{id}/views';
const onePath = '/api/v1/watchlists/{id}/views/{viewId}';

export const listSavedViewsOperation = operation({
  id: 'listSavedViews',
  method: 'GET',
  path,
  access: 'watchlists.read',
  summary: 'The saved views of a watchlist',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: savedViewsSchema,
});

export const createSavedViewOperation = operation({
  id: 'createSavedView',
  method: 'POST',
  path,
  access: 'watchlists.write',
  summary: 'Keep the query string of a board under a name',
  query: noQuery,
  body: createSavedViewSchema,
  status: 201,
  reply: savedViewSchema,
});

export const updateSavedViewOperation = operation({
  id: 'updateSavedView',
  method: 'PATCH',
  path: onePath,
  access: 'watchlists.write',
  summary: 'Rename a saved view, or let it show something else',
  query: noQuery,
  body: updateSavedViewSchema,
  status: 200,
  reply: savedViewSchema,
});

export const deleteSavedViewOperation = operation({
  id: 'deleteSavedView',
  method: 'DELETE',
  path: onePath,
  access: 'watchlists.write',
  summary: 'Delete a saved view',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});
