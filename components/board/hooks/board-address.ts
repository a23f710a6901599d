/** An address also travels in Referer and in what Next.js sends; the server takes 16 KiB of headers in all. */
export const MAX_QUERY_SEARCH = 4000;
/** Half of what Chromium takes as an address. */
export const MAX_FRAGMENT_SEARCH = 1_000_000;

/** Whether a search, as an address writes it, is too long for the query string. */
export function isLongSearch(search: string): boolean {
  return encoded(search).length > MAX_QUERY_SEARCH;
}

/** The fragment that holds a long search: no server and no Referer gets it. Empty without one, and beyond any address. */
export function searchFragment(search: string | null): string {
  if (search === null) return '';
  const text = encoded(search);
  return text.length > MAX_FRAGMENT_SEARCH ? '' : `#${text}`;
}

export function searchInFragment(fragment: string): string | null {
  return new URLSearchParams(fragment.slice(1)).get('q');
}

/** A view's query string as an address has it: with a long search in the fragment. */
export function viewAddress(query: string): { query: string; longSearch: string | null } {
  const params = new URLSearchParams(query);
  const search = params.get('q');
  if (search === null || !isLongSearch(search)) return { query, longSearch: null };
  params.delete('q');
  return { query: params.toString(), longSearch: search };
}

function encoded(search: string): string {
  return new URLSearchParams({ q: search }).toString();
}
