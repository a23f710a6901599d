import { route, routes } from '@/lib/server/http/route';
import {
  createSavedViewOperation,
  listSavedViewsOperation,
} from '@/lib/server/openapi/operations/saved-views';
import { createSavedView } from '@/lib/server/saved-views/create-saved-view';
import { listSavedViews } from '@/lib/server/saved-views/list-saved-views';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listSavedViewsOperation, ({ caller, params }) => listSavedViews(caller, params.id)),
  POST: route(createSavedViewOperation, ({ caller, params, body }) =>
    createSavedView(caller, params.id, body),
  ),
});
