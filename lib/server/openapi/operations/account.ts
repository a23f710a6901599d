import 'server-only';
import {
  changePasswordSchema,
  confirmPasswordSchema,
  recoveryCodesSchema,
  revokedSessionsSchema,
  secondFactorCodeSchema,
  secondFactorSchema,
  secondFactorStateSchema,
  sessionPageSchema,
  switchTeamSchema,
  updateMeSchema,
} from '@/lib/contracts/account';
import { pageQuerySchema } from '@/lib/contracts/common';
import { meSchema } from '@/lib/contracts/me';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

export const updateMeOperation = operation({
  id: 'updateMe',
  method: 'PATCH',
  path: '/api/v1/me',
  access: 'me.write',
  summary: 'Change one’s name, language or theme',
  query: noQuery,
  body: updateMeSchema,
  status: 200,
  reply: meSchema,
});

export const switchTeamOperation = operation({
  id: 'switchTeam',
  method: 'PUT',
  path: '/api/v1/me/team',
  access: 'account.manage',
  summary: 'Go on in another team',
  query: noQuery,
  body: switchTeamSchema,
  status: 200,
  reply: meSchema,
});

export const changePasswordOperation = operation({
  id: 'changePassword',
  method: 'PUT',
  path: '/api/v1/me/password',
  access: 'account.manage',
  summary: 'Choose a new password; other sessions end',
  query: noQuery,
  body: changePasswordSchema,
  status: 204,
  reply: noReply,
});

export const readSecondFactorOperation = operation({
  id: 'readSecondFactor',
  method: 'GET',
  path: '/api/v1/me/second-factor',
  access: 'account.manage',
  summary: 'Whether the second factor is on',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: secondFactorStateSchema,
});

export const startSecondFactorOperation = operation({
  id: 'startSecondFactor',
  method: 'POST',
  path: '/api/v1/me/second-factor',
  access: 'account.manage',
  summary: 'A new secret for an authenticator app',
  query: noQuery,
  body: noBody,
  status: 201,
  reply: secondFactorSchema,
});

export const confirmSecondFactorOperation = operation({
  id: 'confirmSecondFactor',
  method: 'PUT',
  path: '/api/v1/me/second-factor',
  access: 'account.manage',
  summary: 'Turn it on with a first code; the recovery codes are shown once',
  query: noQuery,
  body: secondFactorCodeSchema,
  status: 200,
  reply: recoveryCodesSchema,
});

export const disableSecondFactorOperation = operation({
  id: 'disableSecondFactor',
  method: 'DELETE',
  path: '/api/v1/me/second-factor',
  access: 'account.manage',
  summary: 'Turn it off',
  query: noQuery,
  body: confirmPasswordSchema,
  status: 204,
  reply: noReply,
});

export const listSessionsOperation = operation({
  id: 'listSessions',
  method: 'GET',
  path: '/api/v1/sessions',
  access: 'account.manage',
  summary: 'Where one is signed in',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: sessionPageSchema,
});

export const revokeOtherSessionsOperation = operation({
  id: 'revokeOtherSessions',
  method: 'DELETE',
  path: '/api/v1/sessions',
  access: 'account.manage',
  summary: 'Sign out everywhere else',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: revokedSessionsSchema,
});

export const revokeOwnSessionOperation = operation({
  id: 'revokeOwnSession',
  method: 'DELETE',
  path: '/api/v1/sessions/{id}',
  access: 'account.manage',
  summary: 'End one session',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});
