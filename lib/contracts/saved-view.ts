import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, nameSchema } from './common.ts';

export const MAX_SAVED_VIEWS = 100;
/** Room for a pasted list of some 1,500 ids; all views of a list are read with its board. */
export const MAX_VIEW_QUERY_LENGTH = 50_000;

const querySchema = z.pipe(
  z
    .string()
    .check(
      z.maxLength(MAX_VIEW_QUERY_LENGTH, 'Too long to keep. Search for less.'),
      z.regex(/^[\x21-\x7e]*$/, 'An encoded query string.'),
    ),
  z.transform((query) => query.replace(/^\?/, '')),
);

const savedViewFields = { name: nameSchema, query: querySchema };

/** `query` is the query string of the board, without the question mark; the address has a long `q` in its fragment. */
export const createSavedViewSchema = z.strictObject(savedViewFields);
export type CreateSavedView = z.infer<typeof createSavedViewSchema>;
export const updateSavedViewSchema = z.partial(z.strictObject(savedViewFields));
export type UpdateSavedView = z.infer<typeof updateSavedViewSchema>;

export const savedViewSchema = z.object({
  id: idSchema,
  name: z.string(),
  query: z.string(),
  createdBy: z.string(),
  createdAt: isoTimeSchema,
});
export type SavedView = z.infer<typeof savedViewSchema>;
export const savedViewsSchema = z.object({ items: z.array(savedViewSchema) });
