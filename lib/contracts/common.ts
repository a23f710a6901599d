import * as z from 'zod/mini';

// zod tries eval before it builds an object schema; our pages forbid it, and a browser reports the attempt.
if ('document' in globalThis) z.config({ jitless: true });

export const idSchema = z.uuid();
export const isoTimeSchema = z.iso.datetime();

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const ONE_LINE = /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]*$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
const MANY_LINES = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** Free text on one line, without control characters, trimmed. */
export function lineOfTextSchema(max: number) {
  return z
    .string()
    .check(
      z.trim(),
      z.maxLength(max),
      z.regex(ONE_LINE, 'Control characters are not possible here.'),
    );
}

/** Free text with line breaks, without other control characters, trimmed. */
export function textSchema(max: number) {
  return z
    .string()
    .check(
      z.trim(),
      z.maxLength(max),
      z.regex(MANY_LINES, 'Control characters are not possible here.'),
    );
}

export const nameSchema = z
  .string()
  .check(
    z.trim(),
    z.regex(ONE_LINE, 'A name has no control characters.'),
    z.minLength(1, 'Give it a name.'),
    z.maxLength(80, 'A name has at most 80 characters.'),
  );

export const upstreamErrorSchema = z.object({
  code: z.string(),
  httpStatus: z.nullable(z.int()),
  requestId: z.nullable(z.string()),
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
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  requestId: z.string(),
  fields: z.optional(z.array(fieldErrorSchema)),
  upstream: z.optional(upstreamErrorSchema),
});
export type Problem = z.infer<typeof problemSchema>;

export const pageQuerySchema = z.strictObject({
  limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(1000)), 100),
  cursor: z.optional(z.string().check(z.minLength(1), z.maxLength(200))),
});

export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()) });
}
