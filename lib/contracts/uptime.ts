import * as z from 'zod/mini';
import { isoTimeSchema } from './common.ts';

/** Without `from`, the last 24 hours; without `to`, until now. */
export const uptimeQuerySchema = z
  .strictObject({ from: z.optional(isoTimeSchema), to: z.optional(isoTimeSchema) })
  .check(
    z.refine(({ from, to }) => !from || !to || Date.parse(from) < Date.parse(to), {
      path: ['from'],
      message: '`from` is not before `to`.',
    }),
  );
export type UptimeQuery = z.infer<typeof uptimeQuerySchema>;

/**
 * How long a client was what, by our evidence. Time in which nobody knew, and the time between the two ends of a
 * change, counts as unknown and is left out of `ratio`: online ÷ (online + offline), null when nothing is known.
 */
export const uptimeSchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  onlineMs: z.int(),
  offlineMs: z.int(),
  unknownMs: z.int(),
  ratio: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  changes: z.int(),
});
export type Uptime = z.infer<typeof uptimeSchema>;
