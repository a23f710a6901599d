'use client';

import { useEffect, useState } from 'react';

const SHIFT_EVERY_MS = 60_000;
const SHIFTS = [
  [0, 0],
  [6, 2],
  [10, 6],
  [4, 10],
  [-4, 8],
  [-8, 2],
] as const;

/** Moves the picture by a few pixels each minute, so that nothing burns into the screen. */
export function useBurnInShift(): string {
  const [step, setStep] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setStep((before) => before + 1), SHIFT_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  const [x, y] = SHIFTS[step % SHIFTS.length] ?? [0, 0];
  return `translate(${x}px, ${y}px)`;
}

/** Keeps the screen on while the page is in sight, where the browser can. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    const take = async () => {
      if (document.hidden || !('wakeLock' in navigator)) return;
      lock = await navigator.wakeLock.request('screen').catch(() => null);
    };
    void take();
    document.addEventListener('visibilitychange', take);
    return () => {
      document.removeEventListener('visibilitychange', take);
      void lock?.release();
    };
  }, []);
}
