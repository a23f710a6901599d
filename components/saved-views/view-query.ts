/** What an open drawer or a passing state adds to the address is no part of a view. */
const PASSING = ['client'];

/** The query string of a view: without what passes, in a fixed order, so that equal views are equal texts. */
export function viewQuery(search: string, longSearch: string | null = null): string {
  const params = new URLSearchParams(search);
  if (longSearch !== null) params.set('q', longSearch);
  for (const name of PASSING) params.delete(name);
  params.sort();
  return params.toString();
}
