import { whenIdle } from './when-idle';

const RETRY_MS = 2000;

/** A part of the page that is fetched when it is first wanted; after a failure the next call fetches again. */
export interface LoadOnce<Part> {
  load: () => Promise<Part>;
  /** Fetches once the page is idle; what fails then is fetched again when it is wanted. Returns the way to call it off. */
  loadWhenIdle: () => () => void;
  /** Fetches until it is there, whatever the network does meanwhile. Returns the way to call it off. */
  loadAtLast: (onLoaded: () => void) => () => void;
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
    loadWhenIdle: () => whenIdle(() => void load().catch(() => undefined)),
    loadAtLast: (onLoaded) => keepTrying(load, onLoaded),
    get: () => part,
  };
}

function keepTrying(load: () => Promise<unknown>, onLoaded: () => void): () => void {
  let isWanted = true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    if (isWanted) onLoaded();
  };
  const again = () => {
    if (isWanted) timer = setTimeout(attempt, RETRY_MS);
  };
  const attempt = () => void load().then(tell, again);
  attempt();
  return () => {
    isWanted = false;
    clearTimeout(timer);
  };
}
