import { z } from 'zod';
import { idSchema, lineOfTextSchema, textSchema } from './common.ts';
import { MAX_LABEL_LENGTH, MAX_NOTE_LENGTH, MAX_TAG_LENGTH, MAX_TAGS } from './watchlist.ts';

const tagsSchema = z.array(lineOfTextSchema(MAX_TAG_LENGTH).min(1)).max(MAX_TAGS);
const chosenIdsSchema = z.array(z.string().min(1).max(1000)).min(1).max(100_000);

/** What is left out stays as it is; a null label or note is taken away. */
export const editEntriesSchema = z
  .strictObject({
    clientIds: chosenIdsSchema,
    addTags: tagsSchema.optional(),
    removeTags: tagsSchema.optional(),
    label: lineOfTextSchema(MAX_LABEL_LENGTH).nullable().optional(),
    note: textSchema(MAX_NOTE_LENGTH).nullable().optional(),
  })
  .refine((edit) => Object.keys(edit).length > 1, { message: 'Say what to change.' });
export type EditEntries = z.infer<typeof editEntriesSchema>;

/** `updated` counts entries that are different now; `missing` the ids that are not on the list. */
export const editedEntriesSchema = z.object({
  updated: z.number().int(),
  missing: z.number().int(),
});
export type EditedEntries = z.infer<typeof editedEntriesSchema>;

export const moveEntriesSchema = z.strictObject({
  clientIds: chosenIdsSchema,
  to: idSchema,
  copy: z.boolean().default(false),
});
export type MoveEntries = z.infer<typeof moveEntriesSchema>;

/** `added` were new on the other list; `removed` were taken off this one. */
export const movedEntriesSchema = z.object({
  added: z.number().int(),
  removed: z.number().int(),
  missing: z.number().int(),
});
export type MovedEntries = z.infer<typeof movedEntriesSchema>;
