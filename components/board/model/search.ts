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
  const whole = new Set(words);
  if (words.length > MANY) return (clientId) => whole.has(clientId.toLowerCase());
  return (clientId) => {
    const id = clientId.toLowerCase();
    return whole.has(id) || words.some((word) => id.includes(word));
  };
}
