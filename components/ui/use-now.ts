'use client';

import { useSyncExternalStore } from 'react';
import { onBeat } from '@/lib/queries/heartbeat';
import { serverNowMs } from '@/lib/queries/server-clock';

const listeners = new Set<() => void>();
let stopBeat: (() => void) | null = null;
let nowMs = 0;

function tick(): void {
  nowMs = serverNowMs();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  stopBeat ??= onBeat(tick);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || stopBeat === null) return;
    stopBeat();
    stopBeat = null;
    nowMs = 0;
  };
}

function snapshot(): number {
  if (nowMs === 0) nowMs = serverNowMs();
  return nowMs;
}

/** The server's time in epoch milliseconds, one tick a second for the whole page; 0 while rendered on the server. */
export function useNowMs(): number {
  return useSyncExternalStore(subscribe, snapshot, () => 0);
}
