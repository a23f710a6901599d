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
