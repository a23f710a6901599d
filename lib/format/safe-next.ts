const BASE = 'http://rollcall.invalid';

/** A path of this site to go on to, or "/": never another site, whatever the address says. */
export function safeNext(next: unknown): string {
  if (typeof next !== 'string' || !next.startsWith('/')) return '/';
  if (!URL.canParse(next, BASE)) return '/';
  const url = new URL(next, BASE);
  if (url.origin !== BASE || url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
