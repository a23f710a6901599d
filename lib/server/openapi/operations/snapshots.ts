import 'server-only';
import { pageQuerySchema } from '@/lib/contracts/common';
import {
  createSnapshotSchema,
  snapshotCreatedSchema,
  snapshotPageSchema,
} from '@/lib/contracts/snapshot';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const path = '/api/v1/snapshots';

export const listSnapshotsOperation = operation({
  id: 'listSnapshots',
  method: 'GET',
  path,
  access: 'snapshots.read',
  summary: 'The snapshots of the team that can still be read, without their addresses',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: snapshotPageSchema,
});

export const createSnapshotOperation = operation({
  id: 'createSnapshot',
  method: 'POST',
  path,
  access: 'snapshots.write',
  summary: 'Freeze a watchlist or the answer of a lookup behind an address that needs no login',
  query: noQuery,
  body: createSnapshotSchema,
  status: 201,
  reply: snapshotCreatedSchema,
});

export const deleteSnapshotOperation = operation({
  id: 'deleteSnapshot',
  method: 'DELETE',
  path: '/api/v1/snapshots/{id}',
  access: 'snapshots.write',
  summary: 'Revoke a snapshot: its address leads nowhere from now on',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});
