import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, pageOf, textSchema } from './common.ts';

export const MAX_CLIENT_NOTE_LENGTH = 4000;
export const MAX_ABSENCE_NOTE_LENGTH = 500;
const MAX_ABSENCE_DAYS = 366;
const DAY_MS = 86_400_000;

export const createClientNoteSchema = z.strictObject({
  text: textSchema(MAX_CLIENT_NOTE_LENGTH).check(z.minLength(1, 'Write something.')),
});
export type CreateClientNote = z.infer<typeof createClientNoteSchema>;

export const clientNoteSchema = z.object({
  id: idSchema,
  clientId: z.string(),
  text: z.string(),
  createdBy: z.string(),
  createdAt: isoTimeSchema,
  /** Whether the one who asks may delete it. */
  canDelete: z.boolean(),
});
export type ClientNote = z.infer<typeof clientNoteSchema>;
export const clientNotePageSchema = pageOf(clientNoteSchema);

export const setAbsenceSchema = z.strictObject({
  until: isoTimeSchema.check(
    z.refine((until) => Date.parse(until) > Date.now(), 'This time has passed.'),
    z.refine(
      (until) => Date.parse(until) < Date.now() + MAX_ABSENCE_DAYS * DAY_MS,
      'At most a year ahead.',
    ),
  ),
  note: z._default(textSchema(MAX_ABSENCE_NOTE_LENGTH), ''),
});
export type SetAbsence = z.infer<typeof setAbsenceSchema>;

/** A person expects the client to be offline until then. It says nothing about what the client is. */
export const absenceSchema = z.object({
  clientId: z.string(),
  until: isoTimeSchema,
  note: z.string(),
  createdBy: z.string(),
  createdAt: isoTimeSchema,
});
export type Absence = z.infer<typeof absenceSchema>;

/** Null when nobody expects anything, or no longer. */
export const clientAbsenceSchema = z.object({ absence: z.nullable(absenceSchema) });
export const absencesSchema = z.object({ items: z.array(absenceSchema) });
