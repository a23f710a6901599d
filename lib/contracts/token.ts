import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';
import { scopeSchema } from './permissions.ts';

export const createTokenSchema = z.strictObject({
  name: nameSchema,
  scopes: z.array(scopeSchema).check(z.minLength(1, 'Choose at least one scope.'), z.maxLength(5)),
  /** Null: it does not expire. */
  expiresInDays: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(3650))), 90),
});
export type CreateToken = z.infer<typeof createTokenSchema>;

export const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  prefix: z.string(),
  scopes: z.array(scopeSchema),
  owner: z.string(),
  createdAt: isoTimeSchema,
  expiresAt: z.nullable(isoTimeSchema),
  lastUsedAt: z.nullable(isoTimeSchema),
});
export type Token = z.infer<typeof tokenSchema>;
export const tokenPageSchema = pageOf(tokenSchema);
/** `token` is shown once and never again. */
export const tokenCreatedSchema = z.extend(tokenSchema, { token: z.string() });
