import * as z from 'zod/mini';
import { isoTimeSchema } from './common.ts';

export const MIN_BUCKET_SECONDS = 10;
export const MAX_BUCKETS = 2000;

/** Without `from`, 24 hours; without `bucketSeconds`, about 288 buckets. */
export const historyQuerySchema = z.strictObject({
  from: z.optional(isoTimeSchema),
  to: z.optional(isoTimeSchema),
  bucketSeconds: z.optional(
    z.coerce.number().check(z.int(), z.minimum(MIN_BUCKET_SECONDS), z.maximum(86_400)),
  ),
});
export type HistoryQuery = z.infer<typeof historyQuerySchema>;

/**
 * Counts of the list's present members as they were known at `at`, the end of the bucket. `changes`: those within it
 * between online and offline; that a client became known or unknown is none. */
const bucketSchema = z.object({
  at: isoTimeSchema,
  online: z.int(),
  offline: z.int(),
  unknown: z.int(),
  changes: z.int(),
});
export type HistoryBucket = z.infer<typeof bucketSchema>;

export const historySchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  bucketSeconds: z.int(),
  total: z.int(),
  buckets: z.array(bucketSchema),
});
export type History = z.infer<typeof historySchema>;
