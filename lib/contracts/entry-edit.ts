import * as z from 'zod/mini';
import { idSchema, lineOfTextSchema, textSchema } from './common.ts';
import { MAX_LABEL_LENGTH, MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './watchlist.ts';

const tagsSchema = z
  .array(lineOfTextSchema(MAX_TAG_LENGTH).check(z.minLength(1)))
  .check(z.maxLength(MAX_TAGS));
const chosenIdsSchema = z
  .array(z.string().check(z.minLength(1), z.maxLength(1000)))
  .check(z.minLength(1), z.maxLength(100_000));

/** What is left out stays as it is; a null label or note is taken away. */
export const editEntriesSchema = z
  .strictObject({
    clientIds: chosenIdsSchema,
    addTags: z.optional(tagsSchema),
    removeTags: z.optional(tagsSchema),
    label: z.nullish(lineOfTextSchema(MAX_LABEL_LENGTH)),
    note: z.nullish(textSchema(MAX_NOTE_LENGTH)),
  })
  .check(z.refine((edit) => Object.keys(edit).length > 1, { message: 'Say what to change.' }));
export type EditEntries = z.infer<typeof editEntriesSchema>;

/** `updated` counts entries that are different now; `missing` the ids that are not on the list. */
export const editedEntriesSchema = z.object({
  updated: z.int(),
  missing: z.int(),
});
export type EditedEntries = z.infer<typeof editedEntriesSchema>;

export const moveEntriesSchema = z.strictObject({
  clientIds: chosenIdsSchema,
  to: idSchema,
  copy: z._default(z.boolean(), false),
});
export type MoveEntries = z.infer<typeof moveEntriesSchema>;

/** `added` were new on the other list; `removed` were taken off this one. */
export const movedEntriesSchema = z.object({
  added: z.int(),
  removed: z.int(),
  missing: z.int(),
});
export type MovedEntries = z.infer<typeof movedEntriesSchema>;
