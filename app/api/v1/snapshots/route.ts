import { ownOrigin } from '@/lib/server/http/own-origin';
import { route, routes } from '@/lib/server/http/route';
import {
  createSnapshotOperation,
  listSnapshotsOperation,
} from '@/lib/server/openapi/operations/snapshots';
import { createSnapshot } from '@/lib/server/snapshots/create-snapshot';
import { listSnapshots } from '@/lib/server/snapshots/list-snapshots';

export const { GET, POST, PUT, PATCH, DELETE } = routes({
  GET: route(listSnapshotsOperation, ({ caller, query }) => listSnapshots(caller, query)),
  POST: route(createSnapshotOperation, ({ caller, body, request }) =>
    createSnapshot(caller, body, ownOrigin(request)),
  ),
});
