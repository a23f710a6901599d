import { z } from 'zod';
import { isoTimeSchema } from './common.ts';

export const MIN_BUCKET_SECONDS = 10;
export const MAX_BUCKETS = 2000;

/** Without `from`, 24 hours; without `bucketSeconds`, about 288 buckets. */
export const historyQuerySchema = z.strictObject({
  from: isoTimeSchema.optional(),
  to: isoTimeSchema.optional(),
  bucketSeconds: z.coerce.number().int().min(MIN_BUCKET_SECONDS).max(86_400).optional(),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/** Counts of the list's present members as they were known at `at`, the end of the bucket; changes within it. */
const bucketSchema = z.object({
  at: isoTimeSchema,
  online: z.number().int(),
  offline: z.number().int(),
  unknown: z.number().int(),
  changes: z.number().int(),
});
export type HistoryBucket = z.infer<typeof bucketSchema>;

export const historySchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  bucketSeconds: z.number().int(),
  total: z.number().int(),
  buckets: z.array(bucketSchema),
});
export type History = z.infer<typeof historySchema>;
