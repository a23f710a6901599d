import { deviceOf } from '@/lib/contracts/client-id';
import type { Entry } from '@/lib/contracts/watchlist';

const SEPARATORS = /[\s,;|"'`，；、。「」（）()<>[\]{}]+/u;
const MANY = 100;

export type Matcher = (clientId: string, entry: Entry | undefined) => boolean;

/** One word is looked for in id, label and note; a pasted list finds each of its ids. */
export function matcherOf(search: string): Matcher | null {
  const text = search.trim().toLowerCase();
  if (text === '') return null;
  const words = [...new Set(text.split(SEPARATORS).filter((word) => word !== ''))];
  const looksLikeIds = words.filter((word) => word.includes('@@@'));
  if (words.length > MANY || looksLikeIds.length > 1)
    return anyOf(looksLikeIds.length > 0 ? looksLikeIds : words);
  const isList = words.length > 1 && !text.includes(' ');
  return isList || /[\n,;，；、]/.test(text) ? anyOf(words) : contains(text);
}

function contains(text: string): Matcher {
  return (clientId, entry) =>
    clientId.toLowerCase().includes(text) ||
    (entry?.label?.toLowerCase().includes(text) ?? false) ||
    (entry?.note?.toLowerCase().includes(text) ?? false);
}

function anyOf(words: readonly string[]): Matcher {
  const isFound = words.length > MANY ? partOf(new Set(words)) : substringOf(words);
  const known = new Map<string, boolean>();
  return (clientId) => {
    const before = known.get(clientId);
    if (before !== undefined) return before;
    const found = isFound(clientId.toLowerCase());
    known.set(clientId, found);
    return found;
  };
}

function substringOf(words: readonly string[]): (id: string) => boolean {
  return (id) => words.some((word) => id.includes(word));
}

const RUNS = /[\p{L}\p{N}]+/gu;
const MAX_RUNS = 12;

/** For many words: an id's parts are looked for among them, from where one begins to where one ends. */
function partOf(words: ReadonlySet<string>): (id: string) => boolean {
  return (id) => {
    if (words.has(id) || words.has(deviceOf(id))) return true;
    const runs = [...id.matchAll(RUNS)].slice(-MAX_RUNS);
    const ends = runs.map((run) => run.index + run[0].length);
    return runs.some((run, first) =>
      ends.slice(first).some((end) => words.has(id.slice(run.index, end))),
    );
  };
}
