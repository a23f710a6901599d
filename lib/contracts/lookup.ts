import * as z from 'zod/mini';
import { clientRowSchema, evidenceSourceSchema } from './client-status.ts';
import { idSchema } from './common.ts';

export const MAX_LOOKUP_IDS = 10_000;
/** The interval that the row of a lookup is granted: afterwards it is stale, as nobody asks again by itself. */
export const LOOKUP_LIFE_MS = 30_000;

export const createLookupSchema = z
  .strictObject({
    connectionId: idSchema,
    clientIds: z.optional(
      z
        .array(z.string().check(z.maxLength(1000)))
        .check(z.minLength(1), z.maxLength(MAX_LOOKUP_IDS)),
    ),
    text: z.optional(z.string().check(z.minLength(1), z.maxLength(2_000_000))),
    source: evidenceSourceSchema,
  })
  .check(
    z.refine((value) => (value.clientIds === undefined) !== (value.text === undefined), {
      message: 'Send either clientIds or text.',
    }),
  );
export type CreateLookup = z.infer<typeof createLookupSchema>;

export const lookupSchema = z.object({
  clients: z.array(clientRowSchema),
  calls: z.int(),
  rejected: z.array(z.object({ value: z.string(), reason: z.string() })),
  duplicates: z.int(),
});
export type Lookup = z.infer<typeof lookupSchema>;
