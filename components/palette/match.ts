/** How well a name answers a search: 0 not at all; the whole, a beginning, a word's beginning, a part. */
export function matchScore(name: string, search: string): number {
  const text = name.toLowerCase();
  const wanted = search.trim().toLowerCase();
  if (wanted === '') return 1;
  if (text === wanted) return 5;
  if (text.startsWith(wanted)) return 4;
  if (text.split(/[\s·,，_-]+/).some((word) => word.startsWith(wanted))) return 3;
  if (text.includes(wanted)) return 2;
  return wanted.split(/\s+/).every((part) => text.includes(part)) ? 1 : 0;
}

/** From so much on, a name was meant: the whole of it, or how it begins. */
const MEANT = 4;

/**
 * The lookup of what was typed among what is named alike, best first. A name that was meant stands above the lookup,
 * which costs a call; a text with `@@@` is a client id, whatever is named so.
 */
export function inOrder<Named extends { name: string }>(
  search: string,
  lookups: readonly Named[],
  others: readonly Named[],
): Named[] {
  const scored = others
    .map((named) => ({ named, score: matchScore(named.name, search) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  const isMeant = ({ score }: { score: number }) => score >= MEANT && !search.includes('@@@');
  const names = (those: typeof scored) => those.map(({ named }) => named);
  const meant = names(scored.filter(isMeant));
  return [...meant, ...lookups, ...names(scored.filter((each) => !isMeant(each)))];
}
