import 'server-only';
import { pageQuerySchema } from '@/lib/contracts/common';
import { createTokenSchema, tokenCreatedSchema, tokenPageSchema } from '@/lib/contracts/token';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

export const listTokensOperation = operation({
  id: 'listTokens',
  method: 'GET',
  path: '/api/v1/tokens',
  access: 'tokens.manage',
  summary: 'API tokens: one’s own, for admins the team’s',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: tokenPageSchema,
});

export const createTokenOperation = operation({
  id: 'createToken',
  method: 'POST',
  path: '/api/v1/tokens',
  access: 'tokens.manage',
  summary: 'Make a token; it is shown once',
  query: noQuery,
  body: createTokenSchema,
  status: 201,
  reply: tokenCreatedSchema,
});

export const revokeTokenOperation = operation({
  id: 'revokeToken',
  method: 'DELETE',
  path: '/api/v1/tokens/{id}',
  access: 'tokens.manage',
  summary: 'Revoke a token',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});
