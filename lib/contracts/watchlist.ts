import * as z from 'zod/mini';
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
  .check(
    z.int('Whole seconds only.'),
    z.minimum(MIN_INTERVAL_SECONDS, 'The shortest interval is 5 seconds.'),
    z.maximum(MAX_INTERVAL_SECONDS, 'The longest interval is 86,400 seconds (one day).'),
  );

const clientIdsSchema = z.array(z.string().check(z.maxLength(1000))).check(z.maxLength(100_000));

const watchlistFields = {
  name: nameSchema,
  intervalSeconds: intervalSecondsSchema,
  mode: z.enum(['viewed', 'always']),
  confirm: z.enum(['never', 'offline', 'all']),
};

export const updateWatchlistSchema = z.partial(z.strictObject(watchlistFields));
export type UpdateWatchlist = z.infer<typeof updateWatchlistSchema>;

const importIssueSchema = z.object({ value: z.string(), reason: z.string() });

/** What became of pasted ids: each is added, a duplicate, or rejected; a warned one is added all the same. */
export const importReportSchema = z.object({
  added: z.int(),
  updated: z.int(),
  duplicates: z.int(),
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
  members: z._default(
    z.array(z.strictObject({ userId: idSchema, canEdit: z.boolean() })).check(z.maxLength(1000)),
    [],
  ),
});
export type SetListAccess = z.infer<typeof setListAccessSchema>;

export const watchlistSchema = z.object({
  id: idSchema,
  ...watchlistFields,
  connectionId: idSchema,
  createdAt: isoTimeSchema,
  visibility: visibilitySchema,
  /** Whether the asker may change the list. */
  canEdit: z.boolean(),
  total: z.int(),
  summary: statusSummarySchema,
  checked: checkedSchema,
  lastChangeAt: z.nullable(isoTimeSchema),
});
export type Watchlist = z.infer<typeof watchlistSchema>;
export const watchlistPageSchema = pageOf(watchlistSchema);
export const watchlistCreatedSchema = z.extend(watchlistSchema, { import: importReportSchema });

export const MAX_TAGS = 20;
export const MAX_TAG_LENGTH = 40;
export const MAX_LABEL_LENGTH = 120;
export const MAX_NOTE_LENGTH = 2000;
const tagSchema = lineOfTextSchema(MAX_TAG_LENGTH).check(z.minLength(1));

export const entrySchema = z.object({
  clientId: z.string(),
  label: z.nullable(z.string()),
  note: z.nullable(z.string()),
  tags: z.array(z.string()),
});
export type Entry = z.infer<typeof entrySchema>;
export const entryPageSchema = pageOf(entrySchema);

export const entryInputSchema = z.strictObject({
  clientId: z.string().check(z.maxLength(1000)),
  label: z.nullish(lineOfTextSchema(MAX_LABEL_LENGTH)),
  note: z.nullish(textSchema(MAX_NOTE_LENGTH)),
  tags: z.optional(z.array(tagSchema).check(z.maxLength(MAX_TAGS))),
});
export type EntryInput = z.infer<typeof entryInputSchema>;

const entriesFields = {
  entries: z.optional(z.array(entryInputSchema).check(z.maxLength(100_000))),
  text: z.optional(z.string().check(z.maxLength(8_000_000))),
};

export const createWatchlistSchema = z
  .strictObject({
    ...watchlistFields,
    connectionId: idSchema,
    confirm: z._default(watchlistFields.confirm, 'offline'),
    clientIds: z.optional(clientIdsSchema),
    ...entriesFields,
  })
  .check(
    z.refine(
      ({ clientIds, entries, text }) =>
        [clientIds, entries, text].filter((given) => given !== undefined).length <= 1,
      { message: 'Send clientIds, entries or text, not several of them.' },
    ),
  );
export type CreateWatchlist = z.infer<typeof createWatchlistSchema>;

export const addEntriesSchema = z.strictObject(entriesFields).check(
  z.refine((value) => (value.entries === undefined) !== (value.text === undefined), {
    message: 'Send either entries or text.',
  }),
);
export type AddEntries = z.infer<typeof addEntriesSchema>;

export const removeEntriesSchema = z.strictObject({
  clientIds: z
    .array(z.string().check(z.minLength(1), z.maxLength(1000)))
    .check(z.minLength(1), z.maxLength(100_000)),
});
/** `entries` is what was taken off, as it was then: adding it puts all of it back. */
export const removedEntriesSchema = z.object({ removed: z.int(), entries: z.array(entrySchema) });
export type RemovedEntries = z.infer<typeof removedEntriesSchema>;
