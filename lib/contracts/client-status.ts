import * as z from 'zod/mini';
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
  notBefore: z.nullable(isoTimeSchema),
  notAfter: isoTimeSchema,
});
export type Since = z.infer<typeof sinceSchema>;

/** One client as every list of clients shows it. */
export const clientRowSchema = z.object({
  clientId: z.string(),
  status: statusSchema,
  reason: z.optional(unknownReasonSchema),
  flags: z.array(statusFlagSchema),
  since: z.nullable(sinceSchema),
  checkedAt: z.nullable(isoTimeSchema),
  source: z.nullable(evidenceSourceSchema),
  lastKnown: z.optional(z.object({ status: z.enum(['online', 'offline']), at: isoTimeSchema })),
  error: z.optional(upstreamErrorSchema),
});
export type ClientRow = z.infer<typeof clientRowSchema>;

export const statusSummarySchema = z.object({
  online: z.int(),
  offline: z.int(),
  unknown: z.int(),
  stale: z.int(),
  conflict: z.int(),
});
export type StatusSummary = z.infer<typeof statusSummarySchema>;

export const checkedSchema = z.object({
  oldestAt: z.nullable(isoTimeSchema),
  newestAt: z.nullable(isoTimeSchema),
  nextDueAt: z.nullable(isoTimeSchema),
});

export const statusesQuerySchema = z.strictObject({
  since: z.optional(z.string().check(z.maxLength(100))),
});

/** The poll. Without `since`, or with a cursor of an earlier engine, `full` is true and every client is there. */
export const statusesSchema = z.object({
  cursor: z.string(),
  now: isoTimeSchema,
  full: z.boolean(),
  total: z.int(),
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
  reason: z.optional(unknownReasonSchema),
  notBefore: isoTimeSchema,
  notAfter: isoTimeSchema,
  source: z.nullable(evidenceSourceSchema),
  confirmed: z.boolean(),
});
export type Change = z.infer<typeof changeSchema>;

export const changesQuerySchema = z.strictObject({
  from: z.optional(isoTimeSchema),
  to: z.optional(isoTimeSchema),
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 200),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

const evidenceSchema = z.nullable(z.object({ value: z.boolean(), at: isoTimeSchema }));

export const clientDetailSchema = z.extend(clientRowSchema, {
  evidence: z.object({ cached: evidenceSchema, realtime: evidenceSchema }),
  watchlists: z.array(z.object({ id: z.string(), name: z.string() })),
  changes: z.array(changeSchema),
});
export type ClientDetail = z.infer<typeof clientDetailSchema>;

export const checksInputSchema = z.strictObject({
  clientIds: z
    .array(z.string().check(z.minLength(1), z.maxLength(64)))
    .check(z.minLength(1), z.maxLength(10_000)),
});
export const checksAcceptedSchema = z.object({
  accepted: z.int(),
  calls: z.int(),
});
