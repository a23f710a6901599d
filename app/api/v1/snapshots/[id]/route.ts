import { route, routes } from '@/lib/server/http/route';
import { deleteSnapshotOperation } from '@/lib/server/openapi/operations/snapshots';
import { deleteSnapshot } from '@/lib/server/snapshots/delete-snapshot';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  DELETE: route(deleteSnapshotOperation, ({ caller, params }) => deleteSnapshot(caller, params.id)),
});
