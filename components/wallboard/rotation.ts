/** What is shown; its place is kept as well, for when it is gone. */
export interface Shown {
  /** null for whichever stands at the place. */
  id: string | null;
  place: number;
}

/** Where the shown one stands by now: others may have come before it or left. */
export function placeOf(shown: Shown, ids: readonly string[]): number {
  const found = shown.id === null ? -1 : ids.indexOf(shown.id);
  if (found >= 0) return found;
  return ids.length === 0 ? 0 : shown.place % ids.length;
}

export function following({ place }: Shown): Shown {
  return { id: null, place: place + 1 };
}
