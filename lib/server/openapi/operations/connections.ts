import 'server-only';
import {
  changeSchema,
  changesQuerySchema,
  clientDetailSchema,
} from '@/lib/contracts/client-status';
import { pageOf, pageQuerySchema } from '@/lib/contracts/common';
import {
  connectionHealthSchema,
  connectionPageSchema,
  connectionSchema,
  connectionTestSchema,
  createConnectionSchema,
  updateConnectionSchema,
} from '@/lib/contracts/connection';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const path = '/api/v1/connections';
const onePath = '/api/v1/connections/{id}';

export const listConnectionsOperation = operation({
  id: 'listConnections',
  method: 'GET',
  path,
  access: 'connections.read',
  summary: 'The connections of the team',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: connectionPageSchema,
});

export const createConnectionOperation = operation({
  id: 'createConnection',
  method: 'POST',
  path,
  access: 'connections.write',
  summary: 'Connect an instance by a credential',
  query: noQuery,
  body: createConnectionSchema,
  status: 201,
  reply: connectionSchema,
});

export const getConnectionOperation = operation({
  id: 'getConnection',
  method: 'GET',
  path: onePath,
  access: 'connections.read',
  summary: 'One connection',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: connectionSchema,
});

export const updateConnectionOperation = operation({
  id: 'updateConnection',
  method: 'PATCH',
  path: onePath,
  access: 'connections.write',
  summary: 'Change a connection, its limits or its budget',
  query: noQuery,
  body: updateConnectionSchema,
  status: 200,
  reply: connectionSchema,
});

export const deleteConnectionOperation = operation({
  id: 'deleteConnection',
  method: 'DELETE',
  path: onePath,
  access: 'connections.write',
  summary: 'Remove a connection that no watchlist uses, with its history',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const testConnectionOperation = operation({
  id: 'testConnection',
  method: 'POST',
  path: '/api/v1/connections/{id}/test',
  access: 'connections.write',
  summary: 'Probe both operations and the clock: two billed calls',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: connectionTestSchema,
});

export const readConnectionHealthOperation = operation({
  id: 'readConnectionHealth',
  method: 'GET',
  path: '/api/v1/connections/{id}/health',
  access: 'connections.read',
  summary: 'How the calls of a connection fare; spends no upstream call',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: connectionHealthSchema,
});

export const readClientOperation = operation({
  id: 'readClient',
  method: 'GET',
  path: '/api/v1/connections/{id}/clients/{clientId}',
  access: 'statuses.read',
  summary: 'What is known of one client: both evidences, its watchlists, its last changes',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: clientDetailSchema,
});

export const listClientChangesOperation = operation({
  id: 'listClientChanges',
  method: 'GET',
  path: '/api/v1/connections/{id}/clients/{clientId}/changes',
  access: 'statuses.read',
  summary: 'The changes of one client, newest first',
  query: changesQuerySchema,
  body: noBody,
  status: 200,
  reply: pageOf(changeSchema),
});
