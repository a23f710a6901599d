import * as z from 'zod/mini';

export const healthSchema = z.object({
  status: z.enum(['ok', 'degraded']),
  version: z.string(),
  database: z.enum(['ok', 'down']),
  engine: z.enum(['leading', 'following', 'stopped']),
});
export type Health = z.infer<typeof healthSchema>;
