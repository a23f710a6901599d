import { watchBeats } from './heartbeat';
import type { StatusStore } from './status-store';

/** A page that is alive beats each second: a longer silence means that the machine slept or the page was frozen. */
const SLEPT_AFTER_MS = 6000;
/** About three polls: one answer that fails is forgiven, silence is not. */
const SILENT_AFTER_MS = 8000;

/**
 * Marks the store as out of date the moment that nobody can vouch for it: when the tab hides (so that its last
 * picture is already marked when it comes back), after sleep, without a network, and when answers stay away.
 */
export function watchPresence(store: StatusStore, onReturn: () => void): () => void {
  let beatAt = Date.now();
  let askedAt = beatAt;
  const beat = () => {
    const now = Date.now();
    const slept = now - beatAt > SLEPT_AFTER_MS;
    beatAt = now;
    if (document.hidden) return;
    if (slept) {
      askedAt = now;
      store.markDistrusted('slept');
      onReturn();
    } else if (isSilent(store, askedAt, now)) {
      store.markDistrusted('server');
    }
  };
  const visibility = () => {
    if (document.hidden) store.markDistrusted('hidden');
    else {
      beatAt = Date.now();
      askedAt = beatAt;
    }
  };
  const freeze = () => store.markDistrusted('slept');
  const lost = () => store.markDistrusted('network');
  const found = () => {
    if (!document.hidden) onReturn();
  };
  const stopBeat = watchBeats(beat);
  document.addEventListener('visibilitychange', visibility);
  document.addEventListener('freeze', freeze);
  window.addEventListener('pagehide', freeze);
  window.addEventListener('offline', lost);
  window.addEventListener('online', found);
  return () => {
    stopBeat();
    document.removeEventListener('visibilitychange', visibility);
    document.removeEventListener('freeze', freeze);
    window.removeEventListener('pagehide', freeze);
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', found);
  };
}

/** Whether an answer should long have come: since the last one, or since it was asked for again. */
function isSilent(store: StatusStore, askedAt: number, now: number): boolean {
  const reason = store.distrust();
  const isWaiting = reason === null || reason === 'hidden' || reason === 'slept';
  const answeredAt = store.answeredAt();
  return isWaiting && answeredAt !== null && now - Math.max(answeredAt, askedAt) > SILENT_AFTER_MS;
}
