import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, lineOfTextSchema, pageOf } from './common.ts';
import { localeSchema, themeSchema } from './me.ts';
import { passwordSchema } from './team.ts';

export const updateMeSchema = z.partial(
  z.strictObject({ name: lineOfTextSchema(80), locale: localeSchema, theme: themeSchema }),
);
export type UpdateMe = z.infer<typeof updateMeSchema>;
export type Preference = Pick<UpdateMe, 'locale' | 'theme'>;

export const switchTeamSchema = z.strictObject({ teamId: idSchema });

export const changePasswordSchema = z.strictObject({
  currentPassword: z.string().check(z.maxLength(200)),
  newPassword: passwordSchema,
});
export type ChangePassword = z.infer<typeof changePasswordSchema>;

export const sessionSchema = z.object({
  id: idSchema,
  userAgent: z.string(),
  address: z.string(),
  createdAt: isoTimeSchema,
  lastSeenAt: isoTimeSchema,
  isCurrent: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
export const sessionPageSchema = pageOf(sessionSchema);
export const revokedSessionsSchema = z.object({ revoked: z.int() });

/** A second factor that waits for its first code. */
export const secondFactorSchema = z.object({ secret: z.string(), otpauthUrl: z.string() });
export const secondFactorCodeSchema = z.strictObject({
  code: z.string().check(z.trim(), z.regex(/^\d{6}$/, 'Six digits.')),
});
/** Shown once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export const secondFactorStateSchema = z.object({
  enabled: z.boolean(),
  recoveryCodesLeft: z.int(),
});
export const confirmPasswordSchema = z.strictObject({
  password: z.string().check(z.maxLength(200)),
});
