const EVENTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/** Tells of every sign of a hand on the page. Returns the way to end it. */
export function onActivity(note: () => void): () => void {
  for (const event of EVENTS) window.addEventListener(event, note, { passive: true });
  return () => {
    for (const event of EVENTS) window.removeEventListener(event, note);
  };
}
