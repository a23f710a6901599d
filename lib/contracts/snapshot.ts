import * as z from 'zod/mini';
import { clientIdIssue } from './client-id.ts';
import { clientRowSchema, statusSummarySchema } from './client-status.ts';
import { idSchema, isoTimeSchema, nameSchema, pageOf } from './common.ts';

export const MAX_SNAPSHOT_ROWS = 10_000;
export const MAX_SNAPSHOT_HOURS = 90 * 24;

const usableIdSchema = z.string().check(
  z.refine((value) => clientIdIssue(value) === null, {
    message: 'This can be no client id.',
  }),
);

const sentRowSchema = z.strictObject({ ...clientRowSchema.shape, clientId: usableIdSchema });
const sentLookup = {
  clients: z.array(sentRowSchema).check(z.minLength(1), z.maxLength(MAX_SNAPSHOT_ROWS)),
  calls: z.optional(z.int()),
  rejected: z.optional(z.array(z.object({ value: z.string(), reason: z.string() }))),
  duplicates: z.optional(z.int()),
};

const SOURCES = ['watchlistId', 'connectionId', 'lookup', 'clients'] as const;

/**
 * What to freeze: a watchlist, or some of its clients, or clients of a connection, each as the server knows them;
 * or the answer of a lookup, whole under `lookup` or its keys beside the others.
 */
export const createSnapshotSchema = z
  .strictObject({
    watchlistId: z.optional(idSchema),
    connectionId: z.optional(idSchema),
    clientIds: z.optional(
      z.array(usableIdSchema).check(z.minLength(1), z.maxLength(MAX_SNAPSHOT_ROWS)),
    ),
    lookup: z.optional(z.strictObject(sentLookup)),
    ...sentLookup,
    clients: z.optional(sentLookup.clients),
    title: z.optional(nameSchema),
    expiresInHours: z
      .number()
      .check(z.positive('At least a moment.'), z.maximum(MAX_SNAPSHOT_HOURS, 'At most 90 days.')),
    redactIds: z._default(z.boolean(), false),
  })
  .check(
    z.refine((value) => SOURCES.filter((key) => value[key] !== undefined).length === 1, {
      message: 'Send one of watchlistId, connectionId with clientIds, or the answer of a lookup.',
    }),
    z.refine((value) => value.connectionId === undefined || value.clientIds !== undefined, {
      message: 'Say which clients of the connection.',
      path: ['clientIds'],
    }),
    z.refine((value) => value.clientIds === undefined || !(value.lookup ?? value.clients), {
      message: 'The answer of a lookup names its clients itself.',
      path: ['clientIds'],
    }),
  );
export type CreateSnapshot = z.infer<typeof createSnapshotSchema>;

/** Errors of the service stay inside: a reader without a login has no use for their request ids. */
export const snapshotRowSchema = z.omit(clientRowSchema, { error: true });
export type SnapshotRow = z.infer<typeof snapshotRowSchema>;

/** `board`: the server froze what it knew. `lookup`: the rows are as the maker's browser sent them. */
export const snapshotOriginSchema = z.enum(['board', 'lookup']);
export type SnapshotOrigin = z.infer<typeof snapshotOriginSchema>;

const snapshotFields = {
  title: z.string(),
  origin: snapshotOriginSchema,
  takenAt: isoTimeSchema,
  createdBy: z.string(),
  expiresAt: isoTimeSchema,
  isRedacted: z.boolean(),
  total: z.int(),
  summary: statusSummarySchema,
};

export const snapshotSchema = z.object({
  id: idSchema,
  ...snapshotFields,
  watchlistId: z.nullable(idSchema),
  createdAt: isoTimeSchema,
  /** Whether the one who asks may revoke it. */
  canRevoke: z.boolean(),
});
export type Snapshot = z.infer<typeof snapshotSchema>;
export const snapshotPageSchema = pageOf(snapshotSchema);

/** The url holds the secret and is told this once. */
export const snapshotCreatedSchema = z.object({
  id: idSchema,
  url: z.url(),
  expiresAt: isoTimeSchema,
});
export type SnapshotCreated = z.infer<typeof snapshotCreatedSchema>;

/** What the page without a login shows. */
export const sharedSnapshotSchema = z.object({
  ...snapshotFields,
  teamName: z.string(),
  rows: z.array(snapshotRowSchema),
});
export type SharedSnapshot = z.infer<typeof sharedSnapshotSchema>;
