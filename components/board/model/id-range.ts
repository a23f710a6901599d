/** The ids from one end to the other; when the anchor is not among them, the clicked one alone. */
export function idRange(
  ids: readonly string[],
  anchor: string | null,
  clicked: string,
): readonly string[] {
  const to = ids.indexOf(clicked);
  if (to === -1) return [];
  const from = anchor === null ? -1 : ids.indexOf(anchor);
  if (from === -1) return [clicked];
  return ids.slice(Math.min(from, to), Math.max(from, to) + 1);
}
