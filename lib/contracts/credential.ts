import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';

const accessKeyIdSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Paste the AccessKey id.'),
    z.maxLength(128, 'An AccessKey id has at most 128 characters.'),
    z.regex(/^[\x21-\x7e]+$/, 'An AccessKey id has no spaces or special characters.'),
  );
const secretSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Paste the secret.'),
    z.maxLength(256, 'A secret has at most 256 characters.'),
    z.regex(/^[\x21-\x7e]+$/, 'A secret has no spaces or special characters.'),
  );
const securityTokenSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(8192));
const roleArnSchema = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^acs:ram::\d{1,20}:role\/[A-Za-z0-9._@-]{1,64}$/,
      'A role looks like acs:ram::1234567890123456:role/rollcall.',
    ),
  );
const roleSessionNameSchema = z
  .string()
  .check(z.trim(), z.regex(/^[A-Za-z0-9._@-]{2,64}$/, 'Use 2 to 64 letters, digits, and . @ - _'));

/** An AccessKey pair, an STS token (with `securityToken`), or a RAM role that the pair assumes (with `roleArn`). */
export const createCredentialSchema = z
  .strictObject({
    name: nameSchema,
    accessKeyId: accessKeyIdSchema,
    accessKeySecret: secretSchema,
    securityToken: z.optional(securityTokenSchema),
    securityTokenExpiresAt: z.optional(isoTimeSchema),
    roleArn: z.optional(roleArnSchema),
    roleSessionName: z.optional(roleSessionNameSchema),
  })
  .check(
    z.refine((value) => value.roleArn === undefined || value.securityToken === undefined, {
      path: ['roleArn'],
      message: 'A role is assumed with an AccessKey, not with an STS token.',
    }),
    z.refine((value) => value.roleSessionName === undefined || value.roleArn !== undefined, {
      path: ['roleSessionName'],
      message: 'A session name belongs to a role.',
    }),
    z.refine((value) => value.securityTokenExpiresAt === undefined || value.securityToken, {
      path: ['securityTokenExpiresAt'],
      message: 'Only an STS token expires.',
    }),
  );
export type CreateCredential = z.infer<typeof createCredentialSchema>;

/** A new secret goes with its AccessKey id; leaving both out keeps them. */
export const updateCredentialSchema = z
  .strictObject({
    name: z.optional(nameSchema),
    accessKeyId: z.optional(accessKeyIdSchema),
    accessKeySecret: z.optional(secretSchema),
    securityToken: z.nullish(securityTokenSchema),
    securityTokenExpiresAt: z.nullish(isoTimeSchema),
    roleArn: z.nullish(roleArnSchema),
    roleSessionName: z.nullish(roleSessionNameSchema),
  })
  .check(
    z.refine((value) => value.accessKeyId === undefined || value.accessKeySecret !== undefined, {
      path: ['accessKeySecret'],
      message: 'Another AccessKey id needs its own secret.',
    }),
  );
export type UpdateCredential = z.infer<typeof updateCredentialSchema>;

export const credentialSchema = z.object({
  id: idSchema,
  name: z.string(),
  accessKeyId: z.string(),
  kind: z.enum(['accessKey', 'sts', 'ramRole']),
  securityTokenExpiresAt: z.optional(isoTimeSchema),
  /** From when on its end is warned of. */
  securityTokenWarnAt: z.optional(isoTimeSchema),
  roleArn: z.optional(z.string()),
  roleSessionName: z.optional(z.string()),
  createdAt: isoTimeSchema,
});
export type Credential = z.infer<typeof credentialSchema>;
export const credentialPageSchema = pageOf(credentialSchema);
