import type { StatusStore } from './status-store';

const TICK_MS = 1000;
/** A page that is alive ticks each second: a longer silence means that the machine slept or the page was frozen. */
const SLEPT_AFTER_MS = 6000;
/** About three polls: one answer that fails is forgiven, silence is not. */
const SILENT_AFTER_MS = 8000;

export interface PresenceClock {
  now: () => number;
  every: (run: () => void, intervalMs: number) => () => void;
}

const BROWSER_CLOCK: PresenceClock = {
  now: Date.now,
  every: (run, intervalMs) => {
    const timer = setInterval(run, intervalMs);
    return () => clearInterval(timer);
  },
};

/**
 * Marks the store as out of date the moment that nobody can vouch for it: when the tab hides (so that its last
 * picture is already marked when it comes back), after sleep, without a network, and when answers stay away.
 */
export function watchPresence(
  store: StatusStore,
  onReturn: () => void,
  clock: PresenceClock = BROWSER_CLOCK,
): () => void {
  let tickedAt = clock.now();
  const tick = () => {
    const now = clock.now();
    const slept = now - tickedAt > SLEPT_AFTER_MS;
    tickedAt = now;
    if (document.hidden) return;
    if (slept) {
      store.markDistrusted('slept');
      onReturn();
    } else if (now - (store.answeredAt() ?? now) > SILENT_AFTER_MS && store.distrust() === null) {
      store.markDistrusted('server');
    }
  };
  const visibility = () => {
    if (document.hidden) store.markDistrusted('hidden');
    else tickedAt = clock.now();
  };
  const freeze = () => store.markDistrusted('slept');
  const lost = () => store.markDistrusted('network');
  const stopTicking = clock.every(tick, TICK_MS);
  document.addEventListener('visibilitychange', visibility);
  document.addEventListener('freeze', freeze);
  window.addEventListener('pagehide', freeze);
  window.addEventListener('offline', lost);
  window.addEventListener('online', onReturn);
  return () => {
    stopTicking();
    document.removeEventListener('visibilitychange', visibility);
    document.removeEventListener('freeze', freeze);
    window.removeEventListener('pagehide', freeze);
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', onReturn);
  };
}
