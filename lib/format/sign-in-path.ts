/** The page where one signs in and then goes on to `next`, a path of this site (safe-next.ts). */
export function signInPath(next: string): string {
  return `/sign-in?next=${encodeURIComponent(next)}`;
}
