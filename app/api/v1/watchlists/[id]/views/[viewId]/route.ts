import { route, routes } from '@/lib/server/http/route';
import {
  deleteSavedViewOperation,
  updateSavedViewOperation,
} from '@/lib/server/openapi/operations/saved-views';
import { deleteSavedView } from '@/lib/server/saved-views/delete-saved-view';
import { updateSavedView } from '@/lib/server/saved-views/update-saved-view';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  PATCH: route(updateSavedViewOperation, ({ caller, params: { id, viewId }, body }) =>
    updateSavedView(caller, { watchlistId: id, viewId }, body),
  ),
  DELETE: route(deleteSavedViewOperation, ({ caller, params: { id, viewId } }) =>
    deleteSavedView(caller, { watchlistId: id, viewId }),
  ),
});
