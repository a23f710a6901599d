type Listener = () => void;

const listeners = new Set<Listener>();
let signedOut = false;

/** Called once an answer said 401: the session ended while the page was open. */
export function noteSignedOut(): void {
  if (signedOut) return;
  signedOut = true;
  for (const listener of listeners) listener();
}

export function isSignedOut(): boolean {
  return signedOut;
}

export function subscribeSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
