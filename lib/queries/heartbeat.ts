type Beat = () => void;

const BEAT_MS = 1000;
const watchers = new Set<Beat>();
const listeners = new Set<Beat>();
let timer: ReturnType<typeof setInterval> | null = null;

function beat(): void {
  for (const watch of watchers) watch();
  for (const listener of listeners) listener();
}

function join(beats: Set<Beat>, run: Beat): () => void {
  beats.add(run);
  timer ??= setInterval(beat, BEAT_MS);
  return () => {
    beats.delete(run);
    if (watchers.size + listeners.size > 0 || timer === null) return;
    clearInterval(timer);
    timer = null;
  };
}

/** Runs each second, before anything that draws: what has happened is known before it is shown. */
export function watchBeats(run: Beat): () => void {
  return join(watchers, run);
}

/** Runs each second, after the watchers and in the same task: nothing is painted in between. */
export function onBeat(run: Beat): () => void {
  return join(listeners, run);
}
