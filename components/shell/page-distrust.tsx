'use client';

import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react';
import { isSignedOut, subscribeSignedOut } from '@/lib/queries/signed-out';
import { watchSilence } from '@/lib/queries/silence';

type PageDistrust =
  | { reason: 'session' | 'network' }
  /** `answeredAt` is the browser's epoch ms of the last answer. */
  | { reason: 'server'; answeredAt: number };

const DistrustContext = createContext<PageDistrust | null>(null);

function subscribeNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

function useSilence(): number | null {
  const client = useQueryClient();
  const [sinceMs, setSinceMs] = useState<number | null>(null);
  useEffect(() => watchSilence(client, setSinceMs), [client]);
  return sinceMs;
}

export function PageDistrustProvider({ children }: { children: ReactNode }) {
  const hasEnded = useSyncExternalStore(subscribeSignedOut, isSignedOut, () => false);
  const isOnline = useSyncExternalStore(
    subscribeNetwork,
    () => navigator.onLine,
    () => true,
  );
  const answeredAt = useSilence();
  const distrust = distrustOf(hasEnded, isOnline, answeredAt);
  return <DistrustContext value={distrust}>{children}</DistrustContext>;
}

function distrustOf(
  hasEnded: boolean,
  isOnline: boolean,
  answeredAt: number | null,
): PageDistrust | null {
  if (hasEnded) return { reason: 'session' };
  if (!isOnline) return { reason: 'network' };
  return answeredAt === null ? null : { reason: 'server', answeredAt };
}

/** Why everything on the page may be out of date; null while answers arrive. */
export function usePageDistrust(): PageDistrust | null {
  return use(DistrustContext);
}
