import type { Watchlist } from '@/lib/contracts/watchlist';

type Counted = Pick<Watchlist, 'name' | 'mode' | 'total' | 'summary'>;

/** A list that is checked only while someone has it open, and nobody has: its unknowns are no trouble. */
export function isResting({ mode, total, summary }: Counted): boolean {
  return mode === 'viewed' && total > 0 && summary.unknown === total;
}

function rank(list: Counted): number {
  if (list.total === 0) return 5;
  if (isResting(list)) return 4;
  if (list.summary.offline > 0) return 0;
  if (list.summary.unknown > 0) return 1;
  if (list.summary.conflict > 0 || list.summary.stale > 0) return 2;
  return 3;
}

const share = (list: Counted, count: number) => (list.total === 0 ? 0 : count / list.total);

/** Lists with clients offline first, by their share; then unknown, then doubtful, then well. Names break ties. */
export function worstFirst<List extends Counted>(lists: readonly List[]): List[] {
  return lists.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      share(b, b.summary.offline) - share(a, a.summary.offline) ||
      share(b, b.summary.unknown) - share(a, a.summary.unknown) ||
      a.name.localeCompare(b.name),
  );
}
