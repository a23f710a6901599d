import { useEffect, useReducer } from 'react';
import type { LoadOnce } from './load-once';

/**
 * A part whose code is fetched when it is first wanted, or when the page is idle; null until then. Unlike React.lazy
 * it takes nothing else off the screen while it comes. Without a network it is missing instead of the page, and comes
 * with the network if it is still wanted then.
 */
export function usePart<Part>(part: LoadOnce<Part>, isWanted: boolean): Part | null {
  const [, drawAgain] = useReducer((draws: number) => draws + 1, 0);
  const isMissing = isWanted && part.get() === null;
  useEffect(() => part.loadWhenIdle(), [part]);
  useEffect(() => {
    return isMissing ? part.loadAtLast(drawAgain) : undefined;
  }, [part, isMissing]);
  return isWanted ? part.get() : null;
}
