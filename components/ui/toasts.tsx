'use client';

import { useEffect, useState } from 'react';
import { loadOnce } from './load-once';
import { onToastWaiting } from './toast';
import { usePart } from './use-part';
import { whenIdle } from './when-idle';

const toastList = loadOnce(async () => (await import('./toast-list')).ToastList);

/** The place of the toasts comes when the page is idle, so that the first is read out, or with the first of them. */
export function Toasts() {
  const [isWanted, setIsWanted] = useState(false);
  const ToastList = usePart(toastList, isWanted);
  useEffect(() => {
    const want = () => setIsWanted(true);
    const stops = [whenIdle(want), onToastWaiting(want)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return ToastList === null ? null : <ToastList />;
}
