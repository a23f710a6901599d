import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';
import { MIN_PASSWORD_LENGTH } from './me.ts';
import { roleSchema } from './permissions.ts';

export const passwordSchema = z
  .string()
  .check(
    z.minLength(MIN_PASSWORD_LENGTH, `At least ${MIN_PASSWORD_LENGTH} characters.`),
    z.maxLength(200, 'At most 200 characters.'),
  );
/** 128 bits or more, in base64url: it travels in bodies and in the fragment of a link, never in a query. */
const linkSecretSchema = z.string().check(z.minLength(16), z.maxLength(100));
const emailSchema = z.email('Enter an e-mail address.').check(z.maxLength(254), z.toLowerCase());

export const memberSchema = z.object({
  userId: idSchema,
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  joinedAt: isoTimeSchema,
  lastSeenAt: z.nullable(isoTimeSchema),
  hasSecondFactor: z.boolean(),
});
export type Member = z.infer<typeof memberSchema>;
export const memberPageSchema = pageOf(memberSchema);
export const updateMemberSchema = z.strictObject({ role: roleSchema });

export const createInviteSchema = z.strictObject({
  role: roleSchema,
  email: z.optional(emailSchema),
  expiresInHours: z._default(z.int().check(z.minimum(1), z.maximum(720)), 72),
});
export type CreateInvite = z.infer<typeof createInviteSchema>;
export const inviteSchema = z.object({
  id: idSchema,
  role: roleSchema,
  email: z.nullable(z.string()),
  createdBy: z.string(),
  createdAt: isoTimeSchema,
  expiresAt: isoTimeSchema,
  state: z.enum(['open', 'used', 'expired', 'revoked']),
});
export type Invite = z.infer<typeof inviteSchema>;
export const invitePageSchema = pageOf(inviteSchema);
/** `path` is where the link leads on this site; it holds the secret and is shown once. */
export const inviteCreatedSchema = z.extend(inviteSchema, { path: z.string() });

export const inviteLookSchema = z.strictObject({ secret: linkSecretSchema });
export const inviteShownSchema = z.object({
  teamName: z.string(),
  role: roleSchema,
  email: z.nullable(z.string()),
  /** The signed-in person's address, who joins without a new account. */
  signedInAs: z.nullable(z.string()),
});
/** Without a session: e-mail, name and password of the new account. With one: the secret alone. */
export const acceptInviteSchema = z.strictObject({
  secret: linkSecretSchema,
  email: z.optional(emailSchema),
  name: z._default(z.string().check(z.trim(), z.maxLength(80)), ''),
  password: z.optional(passwordSchema),
});
export type AcceptInvite = z.infer<typeof acceptInviteSchema>;
export const inviteAcceptedSchema = z.object({ teamId: idSchema, email: z.string() });

export const linkIssuedSchema = z.object({ path: z.string(), expiresAt: isoTimeSchema });
export const resetPasswordSchema = z.strictObject({
  secret: linkSecretSchema,
  password: passwordSchema,
});

export const teamSchema = z.object({
  id: idSchema,
  name: z.string(),
  clientCap: z.int(),
  watchedClients: z.int(),
});
export type Team = z.infer<typeof teamSchema>;
export const createTeamSchema = z.strictObject({ name: nameSchema });
export const updateTeamSchema = z.partial(
  z.strictObject({
    name: nameSchema,
    clientCap: z.int().check(z.minimum(1), z.maximum(1_000_000)),
  }),
);
export type UpdateTeam = z.infer<typeof updateTeamSchema>;
