type Beat = () => void;
type Watch = (hasSlept: boolean) => void;

const BEAT_MS = 1000;
/** A page that is alive beats each second: a longer silence means that the machine slept or the page was frozen. */
const SLEPT_AFTER_MS = 6000;
const watchers = new Set<Watch>();
const listeners = new Set<Beat>();
let timer: ReturnType<typeof setInterval> | null = null;
let beatAt = 0;
let sleeps = 0;

/** Beats before its time: on return to the page, so that nothing waits for the timer. */
export function beatNow(): void {
  const now = Date.now();
  const hasSlept = now - beatAt > SLEPT_AFTER_MS;
  beatAt = now;
  if (hasSlept) sleeps += 1;
  for (const watch of watchers) watch(hasSlept);
  for (const listener of listeners) listener();
}

/**
 * How often the page has slept. What was asked for at another count is of before the sleep. An answer may come before
 * the timer does: then the beat is made up for first, and everything on screen is marked before the answer is used.
 */
export function sleepCount(): number {
  if (timer !== null && Date.now() - beatAt > SLEPT_AFTER_MS) beatNow();
  return sleeps;
}

function join<Run>(beats: Set<Run>, run: Run): () => void {
  beats.add(run);
  if (timer === null) {
    beatAt = Date.now();
    timer = setInterval(beatNow, BEAT_MS);
  }
  return () => {
    beats.delete(run);
    if (watchers.size + listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Runs each second, before anything that draws: what has happened is known before it is shown. */
export function watchBeats(run: Watch): () => void {
  return join(watchers, run);
}

/** Runs each second, after the watchers and in the same task: nothing is painted in between. */
export function onBeat(run: Beat): () => void {
  return join(listeners, run);
}
