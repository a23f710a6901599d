import { beatNow, watchBeats } from './heartbeat';
import type { StatusStore } from './status-store';

/** About three polls: one answer that fails is forgiven, silence is not. */
const SILENT_AFTER_MS = 8000;

/**
 * Marks the store as out of date the moment that nobody can vouch for it: when the tab hides (so that its last
 * picture is already marked when it comes back), after sleep, without a network, and when answers stay away.
 */
export function watchPresence(store: StatusStore, onReturn: () => void): () => void {
  let askedAt = Date.now();
  const beat = (hasSlept: boolean) => {
    if (document.hidden) return;
    const now = Date.now();
    if (hasSlept) askedAt = now;
    if (hasSlept && store.distrust() !== 'hidden') {
      store.markDistrusted('slept');
      onReturn();
    } else if (isSilent(store, askedAt, now)) {
      store.markDistrusted('server');
    }
  };
  const visibility = () => {
    if (document.hidden) store.markDistrusted('hidden');
    else {
      askedAt = Date.now();
      beatNow();
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
