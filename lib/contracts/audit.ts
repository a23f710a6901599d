import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, pageOf } from './common.ts';

const valuesSchema = z.nullable(z.record(z.string(), z.unknown()));

export const auditEventSchema = z.object({
  id: z.string(),
  at: isoTimeSchema,
  userId: z.nullable(idSchema),
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
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 100),
  cursor: z.optional(z.string().check(z.regex(/^\d{1,18}$/, 'This cursor is not one of ours.'))),
  action: z.optional(z.string().check(z.maxLength(60))),
  userId: z.optional(idSchema),
  targetId: z.optional(z.string().check(z.maxLength(100))),
  from: z.optional(isoTimeSchema),
  to: z.optional(isoTimeSchema),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;
