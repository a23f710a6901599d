import { z } from 'zod';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';

const accessKeyIdSchema = z
  .string()
  .trim()
  .min(1, 'Paste the AccessKey id.')
  .max(128, 'An AccessKey id has at most 128 characters.')
  .regex(/^[\x21-\x7e]+$/, 'An AccessKey id has no spaces or special characters.');
const secretSchema = z
  .string()
  .trim()
  .min(1, 'Paste the secret.')
  .max(256, 'A secret has at most 256 characters.')
  .regex(/^[\x21-\x7e]+$/, 'A secret has no spaces or special characters.');
const securityTokenSchema = z.string().trim().min(1).max(8192);
const roleArnSchema = z
  .string()
  .trim()
  .regex(
    /^acs:ram::\d{1,20}:role\/[A-Za-z0-9._@-]{1,64}$/,
    'A role looks like acs:ram::1234567890123456:role/rollcall.',
  );
const roleSessionNameSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9._@-]{2,64}$/, 'Use 2 to 64 letters, digits, and . @ - _');

/** An AccessKey pair, an STS token (with `securityToken`), or a RAM role that the pair assumes (with `roleArn`). */
export const createCredentialSchema = z
  .strictObject({
    name: nameSchema,
    accessKeyId: accessKeyIdSchema,
    accessKeySecret: secretSchema,
    securityToken: securityTokenSchema.optional(),
    securityTokenExpiresAt: isoTimeSchema.optional(),
    roleArn: roleArnSchema.optional(),
    roleSessionName: roleSessionNameSchema.optional(),
  })
  .refine((value) => value.roleArn === undefined || value.securityToken === undefined, {
    path: ['roleArn'],
    message: 'A role is assumed with an AccessKey, not with an STS token.',
  })
  .refine((value) => value.roleSessionName === undefined || value.roleArn !== undefined, {
    path: ['roleSessionName'],
    message: 'A session name belongs to a role.',
  })
  .refine((value) => value.securityTokenExpiresAt === undefined || value.securityToken, {
    path: ['securityTokenExpiresAt'],
    message: 'Only an STS token expires.',
  });
export type CreateCredential = z.infer<typeof createCredentialSchema>;

/** A new secret goes with its AccessKey id; leaving both out keeps them. */
export const updateCredentialSchema = z
  .strictObject({
    name: nameSchema.optional(),
    accessKeyId: accessKeyIdSchema.optional(),
    accessKeySecret: secretSchema.optional(),
    securityToken: securityTokenSchema.nullable().optional(),
    securityTokenExpiresAt: isoTimeSchema.nullable().optional(),
    roleArn: roleArnSchema.nullable().optional(),
    roleSessionName: roleSessionNameSchema.nullable().optional(),
  })
  .refine((value) => value.accessKeyId === undefined || value.accessKeySecret !== undefined, {
    path: ['accessKeySecret'],
    message: 'Another AccessKey id needs its own secret.',
  });
export type UpdateCredential = z.infer<typeof updateCredentialSchema>;

export const credentialSchema = z.object({
  id: idSchema,
  name: z.string(),
  accessKeyId: z.string(),
  kind: z.enum(['accessKey', 'sts', 'ramRole']),
  securityTokenExpiresAt: isoTimeSchema.optional(),
  roleArn: z.string().optional(),
  roleSessionName: z.string().optional(),
  createdAt: isoTimeSchema,
});
export type Credential = z.infer<typeof credentialSchema>;
export const credentialPageSchema = pageOf(credentialSchema);
