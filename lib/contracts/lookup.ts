import { z } from 'zod';
import { clientRowSchema, evidenceSourceSchema } from './client-status.ts';
import { idSchema } from './common.ts';

export const MAX_LOOKUP_IDS = 10_000;

export const createLookupSchema = z
  .strictObject({
    connectionId: idSchema,
    clientIds: z.array(z.string().max(1000)).min(1).max(MAX_LOOKUP_IDS).optional(),
    text: z.string().min(1).max(2_000_000).optional(),
    source: evidenceSourceSchema,
  })
  .refine((value) => (value.clientIds === undefined) !== (value.text === undefined), {
    message: 'Send either clientIds or text.',
  });
export type CreateLookup = z.infer<typeof createLookupSchema>;

export const lookupSchema = z.object({
  clients: z.array(clientRowSchema),
  calls: z.number().int(),
  rejected: z.array(z.object({ value: z.string(), reason: z.string() })),
  duplicates: z.number().int(),
});
export type Lookup = z.infer<typeof lookupSchema>;
