import type { Facet } from './board-filter';

/**
 * The counts in the order in which they came: a new one stands at the end, and one that is wanted no longer keeps its
 * place while another stands behind it. Nothing moves that someone is about to press.
 */
export function facetPlaces(shown: readonly Facet[], wanted: readonly Facet[]): readonly Facet[] {
  const end = shown.findLastIndex((facet) => wanted.includes(facet)) + 1;
  const stayed = shown.slice(0, end);
  const next = [...stayed, ...wanted.filter((facet) => !stayed.includes(facet))];
  return next.length === shown.length && stayed.length === shown.length ? shown : next;
}
