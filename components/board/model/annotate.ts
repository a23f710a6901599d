import { type Entry, type EntryInput, MAX_TAGS } from '@/lib/contracts/watchlist';

const MAX_TAG_LENGTH = 40;

/** Of one client everything is given; of many an empty text keeps what each has. */
export type Annotation =
  | { label: string; note: string; tags: readonly string[] }
  | { label: string; note: string; addTags: readonly string[]; removeTags: readonly string[] };

export function splitTags(text: string): string[] {
  const tags = text.split(/[,，;；、]/).map((tag) => tag.trim().slice(0, MAX_TAG_LENGTH));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS);
}

export function annotated(
  clientId: string,
  entry: Entry | undefined,
  edit: Annotation,
): EntryInput {
  const label = edit.label.trim();
  const note = edit.note.trim();
  if ('tags' in edit) {
    return { clientId, label: label || null, note: note || null, tags: [...edit.tags] };
  }
  const kept = (entry?.tags ?? []).filter((tag) => !edit.removeTags.includes(tag));
  return {
    clientId,
    ...(label === '' ? {} : { label }),
    ...(note === '' ? {} : { note }),
    tags: [...new Set([...kept, ...edit.addTags])].slice(0, MAX_TAGS),
  };
}
