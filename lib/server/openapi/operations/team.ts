import 'server-only';
import { pageQuerySchema } from '@/lib/contracts/common';
import { meSchema } from '@/lib/contracts/me';
import {
  acceptInviteSchema,
  createInviteSchema,
  createTeamSchema,
  inviteAcceptedSchema,
  inviteCreatedSchema,
  inviteLookSchema,
  invitePageSchema,
  inviteShownSchema,
  linkIssuedSchema,
  memberPageSchema,
  memberSchema,
  resetPasswordSchema,
  teamSchema,
  updateMemberSchema,
  updateTeamSchema,
} from '@/lib/contracts/team';
import { noBody, noQuery, noReply, operation } from '@/lib/server/openapi/operation';

export const listMembersOperation = operation({
  id: 'listMembers',
  method: 'GET',
  path: '/api/v1/members',
  access: 'members.read',
  summary: 'The people of the team',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: memberPageSchema,
});

export const updateMemberOperation = operation({
  id: 'updateMember',
  method: 'PATCH',
  path: '/api/v1/members/{id}',
  access: 'members.write',
  summary: 'Give a member another role; the id is the person’s',
  query: noQuery,
  body: updateMemberSchema,
  status: 200,
  reply: memberSchema,
});

export const removeMemberOperation = operation({
  id: 'removeMember',
  method: 'DELETE',
  path: '/api/v1/members/{id}',
  access: 'members.write',
  summary: 'Take a person out of the team',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const issuePasswordResetOperation = operation({
  id: 'issuePasswordReset',
  method: 'POST',
  path: '/api/v1/members/{id}/password-reset',
  access: 'members.write',
  summary: 'A link by which the person chooses a new password',
  query: noQuery,
  body: noBody,
  status: 201,
  reply: linkIssuedSchema,
});

export const resetPasswordOperation = operation({
  id: 'resetPassword',
  method: 'POST',
  path: '/api/v1/password-resets',
  access: 'open',
  summary: 'Choose a new password by such a link',
  query: noQuery,
  body: resetPasswordSchema,
  status: 204,
  reply: noReply,
});

export const listInvitesOperation = operation({
  id: 'listInvites',
  method: 'GET',
  path: '/api/v1/invites',
  access: 'members.write',
  summary: 'The invitations of the team',
  query: pageQuerySchema,
  body: noBody,
  status: 200,
  reply: invitePageSchema,
});

export const createInviteOperation = operation({
  id: 'createInvite',
  method: 'POST',
  path: '/api/v1/invites',
  access: 'members.write',
  summary: 'A link that lets one person join; shown once',
  query: noQuery,
  body: createInviteSchema,
  status: 201,
  reply: inviteCreatedSchema,
});

export const revokeInviteOperation = operation({
  id: 'revokeInvite',
  method: 'DELETE',
  path: '/api/v1/invites/{id}',
  access: 'members.write',
  summary: 'Take an open invitation back',
  query: noQuery,
  body: noBody,
  status: 204,
  reply: noReply,
});

export const lookAtInviteOperation = operation({
  id: 'lookAtInvite',
  method: 'POST',
  path: '/api/v1/invites/look',
  access: 'open',
  summary: 'What an invitation is for',
  query: noQuery,
  body: inviteLookSchema,
  status: 200,
  reply: inviteShownSchema,
});

export const acceptInviteOperation = operation({
  id: 'acceptInvite',
  method: 'POST',
  path: '/api/v1/invites/accept',
  access: 'open',
  summary: 'Join the team, by a session or with a new account',
  query: noQuery,
  body: acceptInviteSchema,
  status: 201,
  reply: inviteAcceptedSchema,
});

export const getTeamOperation = operation({
  id: 'getTeam',
  method: 'GET',
  path: '/api/v1/team',
  access: 'team.read',
  summary: 'The team and how many ids it watches',
  query: noQuery,
  body: noBody,
  status: 200,
  reply: teamSchema,
});

export const updateTeamOperation = operation({
  id: 'updateTeam',
  method: 'PATCH',
  path: '/api/v1/team',
  access: 'team.write',
  summary: 'Rename the team or change its cap',
  query: noQuery,
  body: updateTeamSchema,
  status: 200,
  reply: teamSchema,
});

export const createTeamOperation = operation({
  id: 'createTeam',
  method: 'POST',
  path: '/api/v1/teams',
  access: 'team.write',
  summary: 'Make another team and go on in it',
  query: noQuery,
  body: createTeamSchema,
  status: 201,
  reply: meSchema,
});
