'use client';

import { useEffect, useState } from 'react';
import { onActivity } from '@/components/ui/on-activity';
import { onBeat } from '@/lib/queries/heartbeat';

/** What a reload would lose: something half written, an open question, a choice that is in no address. */
const HOLDERS =
  'form, textarea, [role="dialog"], [role="alertdialog"], [role="menu"], [data-reload="hold"]';
const IDLE_MS = 3000;
const DONE_KEY = 'rollcall-reloaded-for';

/**
 * Reloads for a new build when nobody is at work and nothing is lost. Returns whether a person must be asked: the page
 * holds something, or it was reloaded for this build before and an older server answered again.
 */
export function useReloadFor(build: string | null): boolean {
  const [mustAsk, setMustAsk] = useState(false);
  useEffect(() => {
    if (build === null) return;
    let activeAt = performance.now();
    const stopBeat = onBeat(() => {
      const mayReload = sessionStorage.getItem(DONE_KEY) !== build && !holdsSomething();
      setMustAsk(!mayReload);
      if (mayReload && (document.hidden || performance.now() - activeAt > IDLE_MS))
        reloadFor(build);
    });
    const stopNoting = onActivity(() => {
      activeAt = performance.now();
    });
    return () => {
      stopBeat();
      stopNoting();
    };
  }, [build]);
  return mustAsk;
}

export function reloadFor(build: string): void {
  sessionStorage.setItem(DONE_KEY, build);
  window.location.reload();
}

function holdsSomething(): boolean {
  return document.querySelector(HOLDERS) !== null;
}
