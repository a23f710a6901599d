import { useSyncExternalStore } from 'react';

type Listener = () => void;

export const BUILD_HEADER = 'x-rollcall-build';
const listeners = new Set<Listener>();
let newBuild: string | null = null;

/** Takes in which build answered: another one than the page was made by is a new deployment. */
export function noteBuild(build: string | null): void {
  const own = typeof document === 'undefined' ? undefined : document.documentElement.dataset.build;
  if (build === null || own === undefined || build === own || build === newBuild) return;
  newBuild = build;
  for (const listener of listeners) listener();
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The build that answers now, or null while it is the one that made this page. */
export function useNewBuild(): string | null {
  return useSyncExternalStore(
    subscribe,
    () => newBuild,
    () => null,
  );
}
