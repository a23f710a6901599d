import { z } from 'zod';
import { checkedSchema, statusSummarySchema } from './client-status.ts';
import {
  idSchema,
  isoTimeSchema,
  lineOfTextSchema,
  nameSchema,
  pageOf,
  textSchema,
} from './common.ts';

export const MIN_INTERVAL_SECONDS = 5;
export const MAX_INTERVAL_SECONDS = 86_400;

const intervalSecondsSchema = z
  .number()
  .int('Whole seconds only.')
  .min(MIN_INTERVAL_SECONDS, 'The shortest interval is 5 seconds.')
  .max(MAX_INTERVAL_SECONDS, 'The longest interval is 86,400 seconds (one day).');

const clientIdsSchema = z.array(z.string().max(1000)).max(100_000);

const watchlistFields = {
  name: nameSchema,
  intervalSeconds: intervalSecondsSchema,
  mode: z.enum(['viewed', 'always']),
  confirm: z.enum(['never', 'offline', 'all']),
};

export const createWatchlistSchema = z.strictObject({
  ...watchlistFields,
  connectionId: idSchema,
  confirm: watchlistFields.confirm.default('offline'),
  clientIds: clientIdsSchema.optional(),
  text: z.string().max(8_000_000).optional(),
});
export type CreateWatchlist = z.infer<typeof createWatchlistSchema>;

export const updateWatchlistSchema = z.strictObject(watchlistFields).partial();
export type UpdateWatchlist = z.infer<typeof updateWatchlistSchema>;

const importIssueSchema = z.object({ value: z.string(), reason: z.string() });

/** What became of pasted ids: each is added, a duplicate, or rejected; a warned one is added all the same. */
export const importReportSchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  duplicates: z.number().int(),
  rejected: z.array(importIssueSchema),
  warned: z.array(importIssueSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const visibilitySchema = z.enum(['team', 'members']);

/** Who sees a list, and who of them changes it; admins and owners always do. `canEdit` is the asker's own right. */
export const listAccessSchema = z.object({
  visibility: visibilitySchema,
  members: z.array(z.object({ userId: idSchema, email: z.string(), canEdit: z.boolean() })),
  canEdit: z.boolean(),
});
export type ListAccess = z.infer<typeof listAccessSchema>;
export const setListAccessSchema = z.strictObject({
  visibility: visibilitySchema,
  members: z
    .array(z.strictObject({ userId: idSchema, canEdit: z.boolean() }))
    .max(1000)
    .default([]),
});
export type SetListAccess = z.infer<typeof setListAccessSchema>;

export const watchlistSchema = z.object({
  id: idSchema,
  ...watchlistFields,
  connectionId: idSchema,
  createdAt: isoTimeSchema,
  visibility: visibilitySchema.optional(),
  total: z.number().int(),
  summary: statusSummarySchema,
  checked: checkedSchema,
  lastChangeAt: isoTimeSchema.nullable(),
});
export type Watchlist = z.infer<typeof watchlistSchema>;
export const watchlistPageSchema = pageOf(watchlistSchema);
export const watchlistCreatedSchema = watchlistSchema.extend({ import: importReportSchema });

export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 40;
export const MAX_LABEL_LENGTH = 120;
export const MAX_NOTE_LENGTH = 2000;
const tagSchema = lineOfTextSchema(MAX_TAG_LENGTH).min(1);

export const entrySchema = z.object({
  clientId: z.string(),
  label: z.string().nullable(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
});
export type Entry = z.infer<typeof entrySchema>;
export const entryPageSchema = pageOf(entrySchema);

export const entryInputSchema = z.strictObject({
  clientId: z.string().max(1000),
  label: lineOfTextSchema(MAX_LABEL_LENGTH).nullable().optional(),
  note: textSchema(MAX_NOTE_LENGTH).nullable().optional(),
  tags: z.array(tagSchema).max(MAX_TAGS).optional(),
});
export type EntryInput = z.infer<typeof entryInputSchema>;

export const addEntriesSchema = z
  .strictObject({
    entries: z.array(entryInputSchema).max(100_000).optional(),
    text: z.string().max(8_000_000).optional(),
  })
  .refine((value) => (value.entries === undefined) !== (value.text === undefined), {
    message: 'Send either entries or text.',
  });
export type AddEntries = z.infer<typeof addEntriesSchema>;

export const removeEntriesSchema = z.strictObject({
  clientIds: z.array(z.string().min(1).max(1000)).min(1).max(100_000),
});
export const removedEntriesSchema = z.object({ removed: z.number().int() });
