'use client';

import { useEffect, useState } from 'react';

const STAY_MS = 20_000;

/** Which of `count` things is shown: the next one every 20 seconds, unless it is held. */
export function useRotation(count: number) {
  const [at, setAt] = useState(0);
  const [isHeld, setIsHeld] = useState(false);
  useEffect(() => {
    if (isHeld || count < 2) return;
    const timer = setInterval(() => setAt((before) => before + 1), STAY_MS);
    return () => clearInterval(timer);
  }, [isHeld, count]);
  return {
    index: count === 0 ? 0 : at % count,
    isHeld,
    toggleHold: () => setIsHeld((before) => !before),
    next: () => setAt((before) => before + 1),
  };
}
