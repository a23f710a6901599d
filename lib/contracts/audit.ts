import { z } from 'zod';
import { idSchema, isoTimeSchema, pageOf } from './common.ts';

const valuesSchema = z.record(z.string(), z.unknown()).nullable();

export const auditEventSchema = z.object({
  id: z.string(),
  at: isoTimeSchema,
  userId: idSchema.nullable(),
  actor: z.string(),
  via: z.string(),
  action: z.string(),
  target: z.object({ type: z.string(), id: z.string(), name: z.string() }),
  before: valuesSchema,
  after: valuesSchema,
  address: z.string(),
  requestId: z.string(),
});
export type AuditEvent = z.infer<typeof auditEventSchema>;
export const auditPageSchema = pageOf(auditEventSchema);

export const auditQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,18}$/, 'This cursor is not one of ours.')
    .optional(),
  action: z.string().max(60).optional(),
  userId: idSchema.optional(),
  targetId: z.string().max(100).optional(),
  from: isoTimeSchema.optional(),
  to: isoTimeSchema.optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
