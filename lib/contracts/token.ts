import { z } from 'zod';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';
import { scopeSchema } from './permissions.ts';

export const createTokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(scopeSchema).min(1, 'Choose at least one scope.').max(5),
  /** Null: it does not expire. */
  expiresInDays: z.number().int().min(1).max(3650).nullable().default(90),
});
export type CreateToken = z.infer<typeof createTokenSchema>;

export const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scopeSchema),
  owner: z.string(),
  createdAt: isoTimeSchema,
  expiresAt: isoTimeSchema.nullable(),
  lastUsedAt: isoTimeSchema.nullable(),
});
export type Token = z.infer<typeof tokenSchema>;
export const tokenPageSchema = pageOf(tokenSchema);
/** `token` is shown once and never again. */
export const tokenCreatedSchema = tokenSchema.extend({ token: z.string() });
