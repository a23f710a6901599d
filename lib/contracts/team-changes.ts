import { z } from 'zod';
import { changeSchema, statusSchema } from './client-status.ts';
import { idSchema, isoTimeSchema, pageOf } from './common.ts';

const MAX_LIMIT = 1000;
const range = { from: isoTimeSchema.optional(), to: isoTimeSchema.optional() };
const page = {
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(200),
  cursor: z.string().min(1).max(200).optional(),
};

/** Without `from`, the last 24 hours. */
export const teamChangesQuerySchema = z.strictObject({
  ...range,
  ...page,
  watchlistId: idSchema.optional(),
});
export type TeamChangesQuery = z.infer<typeof teamChangesQuerySchema>;

export const teamChangeSchema = changeSchema.extend({
  connectionId: idSchema,
  watchlistIds: z.array(idSchema),
});
export type TeamChange = z.infer<typeof teamChangeSchema>;
export const teamChangePageSchema = pageOf(teamChangeSchema);

/** One client over the whole time: what it was before, what it is after its last change, and how often it changed. */
export const netChangeSchema = z.object({
  connectionId: idSchema,
  clientId: z.string(),
  from: statusSchema,
  to: statusSchema,
  changes: z.number().int(),
  last: changeSchema,
  watchlistIds: z.array(idSchema),
});
export type NetChange = z.infer<typeof netChangeSchema>;

/** Worst first. `back` counts the clients that changed and are again what they were; they are no items. */
export const netChangesSchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  summary: z.object({
    offline: z.number().int(),
    unknown: z.number().int(),
    online: z.number().int(),
    back: z.number().int(),
  }),
  items: z.array(netChangeSchema),
  isWhole: z.boolean(),
});
export type NetChanges = z.infer<typeof netChangesSchema>;

export const netChangesQuerySchema = z.strictObject({
  ...range,
  limit: page.limit,
  watchlistId: idSchema.optional(),
});
export type NetChangesQuery = z.infer<typeof netChangesQuerySchema>;
