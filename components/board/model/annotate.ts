import type { EditEntries } from '@/lib/contracts/entry-edit';
import { type Entry, MAX_TAGS } from '@/lib/contracts/watchlist';

const MAX_TAG_LENGTH = 40;

/** What was typed: of one client everything that it has, of many what is added to each. */
export interface Annotation {
  label: string;
  note: string;
  tags: readonly string[];
  removeTags: readonly string[];
}

export function splitTags(text: string): string[] {
  const tags = text.split(/[,，;；、]/).map((tag) => tag.trim().slice(0, MAX_TAG_LENGTH));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

/** The edit of many clients: an empty text keeps what each has. Null when nothing is to be changed. */
export function editOfMany(clientIds: readonly string[], typed: Annotation): EditEntries | null {
  const label = typed.label.trim();
  const note = typed.note.trim();
  const edit: EditEntries = { clientIds: [...clientIds] };
  if (label !== '') edit.label = label;
  if (note !== '') edit.note = note;
  if (typed.tags.length > 0) edit.addTags = [...typed.tags];
  if (typed.removeTags.length > 0) edit.removeTags = [...typed.removeTags];
  return Object.keys(edit).length > 1 ? edit : null;
}

/**
 * The edit that makes one entry what was typed: an empty text takes away what was there. `shown` is the copy that was
 * typed over; what is still as in it is left out, so that nothing written since by others is lost. Null when nothing
 * is to be changed.
 */
export function editOfOne(
  clientId: string,
  shown: Entry | undefined,
  typed: Annotation,
): EditEntries | null {
  const before = shown?.tags ?? [];
  const kept = before.filter((tag) => splitTags(tag).every((part) => typed.tags.includes(part)));
  const keptParts = kept.flatMap((tag) => splitTags(tag));
  const addTags = typed.tags.filter((tag) => !keptParts.includes(tag));
  const removeTags = before.filter((tag) => !kept.includes(tag));
  const label = textOf(typed.label);
  const note = textOf(typed.note);
  const edit: EditEntries = { clientIds: [clientId] };
  if (label !== textOf(shown?.label)) edit.label = label;
  if (note !== textOf(shown?.note)) edit.note = note;
  if (addTags.length > 0) edit.addTags = addTags;
  if (removeTags.length > 0) edit.removeTags = removeTags;
  return Object.keys(edit).length > 1 ? edit : null;
}

function textOf(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
