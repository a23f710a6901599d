import 'server-only';
import { pageQuerySchema } from '@/lib/contracts/common';
import {
  createCredentialSchema,
  credentialPageSchema,
  credentialSchema,
  updateCredentialSchema,
} from '@/lib/contracts/credential';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

const path = '/api/v1/credentials';
const onePath = '/api/v1/credentials/{id}';

export const listCredentialsOperation = operation({
  id: 'listCredentials',
  method: 'GET',
  path,
  access: 'credentials.read',
  summary: 'The credentials of the team, without their secrets',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: credentialPageSchema,
});

export const createCredentialOperation = operation({
  id: 'createCredential',
  method: 'POST',
  path,
  access: 'credentials.write',
  summary: 'Keep an AccessKey pair or an STS token; its secret never comes out again',
  query: noQuery,
  body: createCredentialSchema,
  status: 201,
  reply: credentialSchema,
});

export const updateCredentialOperation = operation({
  id: 'updateCredential',
  method: 'PATCH',
  path: onePath,
  access: 'credentials.write',
  summary: 'Rename a credential or replace its secret',
  query: noQuery,
  body: updateCredentialSchema,
  status: 200,
  reply: credentialSchema,
});

export const deleteCredentialOperation = operation({
  id: 'deleteCredential',
  method: 'DELETE',
  path: onePath,
  access: 'credentials.write',
  summary: 'Remove a credential that no connection uses',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});
