'use client';

import { useEffect, useState } from 'react';
import { following, placeOf, type Shown } from './rotation';

const STAY_MS = 20_000;

/** Which of these is shown: each for 20 seconds, unless it is held. What is shown stays so when others come or go. */
export function useRotation(ids: readonly string[]) {
  const [shown, setShown] = useState<Shown>({ id: null, place: 0 });
  const [isHeld, setIsHeld] = useState(false);
  const index = placeOf(shown, ids);
  const id = ids[index] ?? null;
  if (id !== null && (shown.id !== id || shown.place !== index)) setShown({ id, place: index });
  const isAlone = ids.length < 2;
  useEffect(() => {
    if (isHeld || isAlone) return;
    const turn = (before: Shown) => (before.id === id ? following(before) : before);
    const timer = setTimeout(() => setShown(turn), STAY_MS);
    return () => clearTimeout(timer);
  }, [isHeld, isAlone, id]);
  return {
    index,
    isHeld,
    toggleHold: () => setIsHeld((before) => !before),
    next: () => setShown(following),
  };
}
