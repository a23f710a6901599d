import { z } from 'zod';

export const idSchema = z.uuid();
export const isoTimeSchema = z.iso.datetime();

export const nameSchema = z
  .string()
  .trim()
  .min(1, 'Give it a name.')
  .max(80, 'A name has at most 80 characters.');

export const upstreamErrorSchema = z.object({
  code: z.string(),
  httpStatus: z.number().int().nullable(),
  requestId: z.string().nullable(),
  class: z.enum([
    'throttled',
    'transient',
    'clock',
    'credentials',
    'permission',
    'request',
    'endpoint',
  ]),
  whoActs: z.enum(['nobody', 'admin', 'user']),
  explanation: z.string(),
});
export type UpstreamErrorInfo = z.infer<typeof upstreamErrorSchema>;

export const fieldErrorSchema = z.object({ path: z.string(), message: z.string() });
export type FieldError = z.infer<typeof fieldErrorSchema>;

/** application/problem+json, the only shape of an error answer. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  fields: z.array(fieldErrorSchema).optional(),
  upstream: upstreamErrorSchema.optional(),
});
export type Problem = z.infer<typeof problemSchema>;

export const pageQuerySchema = z.strictObject({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().min(1).max(200).optional(),
});

export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}
