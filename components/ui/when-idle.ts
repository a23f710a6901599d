/** The first picture and what it needs go first. */
const AFTER_MS = 3000;

/** Runs once the page has had its time and has nothing better to do. Returns the way to call it off. */
export function whenIdle(run: () => void): () => void {
  let handle: number | null = null;
  const timer = setTimeout(() => {
    // Safari has no requestIdleCallback.
    if (typeof requestIdleCallback === 'function') handle = requestIdleCallback(run);
    else run();
  }, AFTER_MS);
  return () => {
    clearTimeout(timer);
    if (handle !== null) cancelIdleCallback(handle);
  };
}
