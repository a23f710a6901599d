import * as z from 'zod/mini';
import { changeSchema, statusSchema } from './client-status.ts';
import { idSchema, isoTimeSchema, pageOf } from './common.ts';

const MAX_LIMIT = 1000;
const range = { from: z.optional(isoTimeSchema), to: z.optional(isoTimeSchema) };
const page = {
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(MAX_LIMIT)), 200),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
};

/** Without `from`, the last 24 hours. */
export const teamChangesQuerySchema = z.strictObject({
  ...range,
  ...page,
  watchlistId: z.optional(idSchema),
});
export type TeamChangesQuery = z.infer<typeof teamChangesQuerySchema>;

export const teamChangeSchema = z.extend(changeSchema, {
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
  changes: z.int(),
  last: changeSchema,
  watchlistIds: z.array(idSchema),
});
export type NetChange = z.infer<typeof netChangeSchema>;

/** Worst first. `back` counts the clients that changed and are again what they were; they are no items. */
export const netChangesSchema = z.object({
  from: isoTimeSchema,
  to: isoTimeSchema,
  summary: z.object({
    offline: z.int(),
    unknown: z.int(),
    online: z.int(),
    back: z.int(),
  }),
  items: z.array(netChangeSchema),
  isWhole: z.boolean(),
});
export type NetChanges = z.infer<typeof netChangesSchema>;

export const netChangesQuerySchema = z.strictObject({
  ...range,
  limit: page.limit,
  watchlistId: z.optional(idSchema),
});
export type NetChangesQuery = z.infer<typeof netChangesQuerySchema>;
