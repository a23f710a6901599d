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

/** The edit that makes one entry what was typed: an empty text takes away what was there. */
export function editOfOne(
  clientId: string,
  entry: Entry | undefined,
  typed: Annotation,
): EditEntries {
  const before = entry?.tags ?? [];
  return {
    clientIds: [clientId],
    label: typed.label.trim() || null,
    note: typed.note.trim() || null,
    addTags: typed.tags.filter((tag) => !before.includes(tag)),
    removeTags: before.filter((tag) => !typed.tags.includes(tag)),
  };
}
