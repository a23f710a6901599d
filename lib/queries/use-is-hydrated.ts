import { useSyncExternalStore } from 'react';

const subscribe = () => () => undefined;

/**
 * False while the server's page is taken over: a page is taken over after its frame, whose answers may be there by
 * then, and what the server could not know must not be drawn before.
 */
export function useIsHydrated(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  );
}
