import { z } from 'zod';
import { idSchema, isoTimeSchema, lineOfTextSchema, pageOf } from './common.ts';
import { localeSchema, themeSchema } from './me.ts';
import { passwordSchema } from './team.ts';

export const updateMeSchema = z
  .strictObject({ name: lineOfTextSchema(80), locale: localeSchema, theme: themeSchema })
  .partial();
export type UpdateMe = z.infer<typeof updateMeSchema>;

export const switchTeamSchema = z.strictObject({ teamId: idSchema });

export const changePasswordSchema = z.strictObject({
  currentPassword: z.string().max(200),
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
export const revokedSessionsSchema = z.object({ revoked: z.number().int() });

/** A second factor that waits for its first code. */
export const secondFactorSchema = z.object({ secret: z.string(), otpauthUrl: z.string() });
export const secondFactorCodeSchema = z.strictObject({
  code: z
    .string()
    .trim()
    .regex(/^\d{6}$/, 'Six digits.'),
});
/** Shown once. */
export const recoveryCodesSchema = z.object({ recoveryCodes: z.array(z.string()) });
export const secondFactorStateSchema = z.object({
  enabled: z.boolean(),
  recoveryCodesLeft: z.number().int(),
});
export const confirmPasswordSchema = z.strictObject({ password: z.string().max(200) });
