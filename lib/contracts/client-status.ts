import { z } from 'zod';
import { isoTimeSchema, upstreamErrorSchema } from './common.ts';

export const statusSchema = z.enum(['online', 'offline', 'unknown']);
export type Status = z.infer<typeof statusSchema>;

export const unknownReasonSchema = z.enum([
  'never-checked',
  'error',
  'missing',
  'expired',
  'paused',
  'invalid-id',
]);
export type UnknownReason = z.infer<typeof unknownReasonSchema>;

export const statusFlagSchema = z.enum([
  'stale',
  'conflict',
  'neverOnline',
  'checking',
  'flapping',
]);
export type StatusFlag = z.infer<typeof statusFlagSchema>;

export const evidenceSourceSchema = z.enum(['cached', 'realtime']);
export type EvidenceSource = z.infer<typeof evidenceSourceSchema>;

/** The time in which a change happened: not before the last contrary evidence, not after the first of the new. */
export const sinceSchema = z.object({
  notBefore: isoTimeSchema.nullable(),
  notAfter: isoTimeSchema,
});
export type Since = z.infer<typeof sinceSchema>;

/** One client as every list of clients shows it. */
export const clientRowSchema = z.object({
  clientId: z.string(),
  status: statusSchema,
  reason: unknownReasonSchema.optional(),
  flags: z.array(statusFlagSchema),
  since: sinceSchema.nullable(),
  checkedAt: isoTimeSchema.nullable(),
  source: evidenceSourceSchema.nullable(),
  lastKnown: z.object({ status: z.enum(['online', 'offline']), at: isoTimeSchema }).optional(),
  error: upstreamErrorSchema.optional(),
});
export type ClientRow = z.infer<typeof clientRowSchema>;

export const statusSummarySchema = z.object({
  online: z.number().int(),
  offline: z.number().int(),
  unknown: z.number().int(),
  stale: z.number().int(),
  conflict: z.number().int(),
});
export type StatusSummary = z.infer<typeof statusSummarySchema>;

export const checkedSchema = z.object({
  oldestAt: isoTimeSchema.nullable(),
  newestAt: isoTimeSchema.nullable(),
  nextDueAt: isoTimeSchema.nullable(),
});

export const statusesQuerySchema = z.strictObject({ since: z.string().max(100).optional() });

/** The poll. Without `since`, or with a cursor of an earlier engine, `full` is true and every client is there. */
export const statusesSchema = z.object({
  cursor: z.string(),
  now: isoTimeSchema,
  full: z.boolean(),
  total: z.number().int(),
  summary: statusSummarySchema,
  checked: checkedSchema,
  clients: z.array(clientRowSchema),
  removed: z.array(z.string()),
});
export type Statuses = z.infer<typeof statusesSchema>;

export const changeSchema = z.object({
  clientId: z.string(),
  from: statusSchema,
  to: statusSchema,
  reason: unknownReasonSchema.optional(),
  notBefore: isoTimeSchema,
  notAfter: isoTimeSchema,
  source: evidenceSourceSchema.nullable(),
  confirmed: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

export const changesQuerySchema = z.strictObject({
  from: isoTimeSchema.optional(),
  to: isoTimeSchema.optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  cursor: z.string().min(1).max(200).optional(),
});

const evidenceSchema = z.object({ value: z.boolean(), at: isoTimeSchema }).nullable();

export const clientDetailSchema = clientRowSchema.extend({
  evidence: z.object({ cached: evidenceSchema, realtime: evidenceSchema }),
  watchlists: z.array(z.object({ id: z.string(), name: z.string() })),
  changes: z.array(changeSchema),
});
export type ClientDetail = z.infer<typeof clientDetailSchema>;

export const checksInputSchema = z.strictObject({
  clientIds: z.array(z.string().min(1).max(64)).min(1).max(10_000),
});
export const checksAcceptedSchema = z.object({
  accepted: z.number().int(),
  calls: z.number().int(),
});
