import { whenIdle } from './when-idle';

/** A part of the page that is fetched when it is first wanted; after a failure the next call fetches again. */
export interface LoadOnce<Part> {
  load: () => Promise<Part>;
  /** Fetches once the page is idle; what fails then is fetched again when it is wanted. Returns the way to call it off. */
  loadWhenIdle: (onLoaded?: () => void) => () => void;
  /** null until it is there. */
  get: () => Part | null;
}

export function loadOnce<Part>(fetchPart: () => Promise<Part>): LoadOnce<Part> {
  let part: Part | null = null;
  let pending: Promise<Part> | null = null;
  const fetchNow = async () => {
    try {
      part = await fetchPart();
      return part;
    } finally {
      pending = null;
    }
  };
  const load = () => {
    if (part !== null) return Promise.resolve(part);
    pending ??= fetchNow();
    return pending;
  };
  return {
    load,
    loadWhenIdle: (onLoaded) => whenIdle(() => void load().then(onLoaded, () => undefined)),
    get: () => part,
  };
}
