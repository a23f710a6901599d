import * as z from 'zod/mini';
import { idSchema } from './common.ts';
import { roleSchema } from './permissions.ts';

export const localeSchema = z.enum(['en', 'zh-CN']);
export type Locale = z.infer<typeof localeSchema>;
export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

export const meSchema = z.object({
  user: z.object({ id: idSchema, email: z.string(), name: z.string() }),
  team: z.object({ id: idSchema, name: z.string() }),
  role: roleSchema,
  teams: z.array(z.object({ id: idSchema, name: z.string(), role: roleSchema })),
});
export type Me = z.infer<typeof meSchema>;

export const MIN_PASSWORD_LENGTH = 10;

/** The first-run page: makes the owner and the team, once, while no user exists. */
export const setupSchema = z.strictObject({
  teamName: z.string().check(z.trim(), z.minLength(1, 'Give your team a name.'), z.maxLength(80)),
  name: z._default(z.string().check(z.trim(), z.maxLength(80)), ''),
  email: z.email('Enter an e-mail address.').check(z.maxLength(254), z.toLowerCase()),
  password: z
    .string()
    .check(
      z.minLength(MIN_PASSWORD_LENGTH, `At least ${MIN_PASSWORD_LENGTH} characters.`),
      z.maxLength(200, 'At most 200 characters.'),
    ),
});
export type Setup = z.infer<typeof setupSchema>;
export const setupStateSchema = z.object({ needed: z.boolean() });
