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

export const createCredentialSchema = z.strictObject({
  name: nameSchema,
  accessKeyId: accessKeyIdSchema,
  accessKeySecret: secretSchema,
  securityToken: securityTokenSchema.optional(),
});
export type CreateCredential = z.infer<typeof createCredentialSchema>;

/** A new secret goes with its AccessKey id; leaving both out keeps them. */
export const updateCredentialSchema = z
  .strictObject({
    name: nameSchema.optional(),
    accessKeyId: accessKeyIdSchema.optional(),
    accessKeySecret: secretSchema.optional(),
    securityToken: securityTokenSchema.nullable().optional(),
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
  createdAt: isoTimeSchema,
});
export type Credential = z.infer<typeof credentialSchema>;
export const credentialPageSchema = pageOf(credentialSchema);
