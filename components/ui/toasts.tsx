'use client';

import { useEffect, useState } from 'react';
import { loadOnce } from './load-once';
import { onToastWaiting } from './toast';
import { usePart } from './use-part';

const toastList = loadOnce(async () => (await import('./toast-list')).ToastList);

/** The place of the toasts; their code comes when the page is idle, or with the first of them. */
export function Toasts() {
  const [isWanted, setIsWanted] = useState(false);
  const ToastList = usePart(toastList, isWanted);
  useEffect(() => {
    const want = () => setIsWanted(true);
    const stops = [toastList.loadWhenIdle(want), onToastWaiting(want)];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return ToastList === null ? null : <ToastList />;
}
