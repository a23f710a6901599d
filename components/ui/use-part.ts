import { useEffect, useReducer } from 'react';
import type { LoadOnce } from './load-once';

/**
 * A part whose code is fetched when it is first wanted, or when the page is idle; null until then. Unlike React.lazy
 * it takes nothing else off the screen while it comes, and without a network it is missing instead of the page.
 */
export function usePart<Part>(part: LoadOnce<Part>, isWanted: boolean): Part | null {
  const [, drawAgain] = useReducer((draws: number) => draws + 1, 0);
  const isMissing = isWanted && part.get() === null;
  useEffect(() => part.loadWhenIdle(), [part]);
  useEffect(() => {
    if (isMissing) void part.load().then(drawAgain);
  }, [part, isMissing]);
  return isWanted ? part.get() : null;
}
