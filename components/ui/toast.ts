export interface ToastInput {
  title: string;
  description?: string;
  kind?: 'done' | 'failed';
  /** Undo and its like: the toast stays longer then. */
  action?: { label: string; run: () => void };
}

const waiting: ToastInput[] = [];
const listeners = new Set<() => void>();
let deliver: ((toast: ToastInput) => void) | null = null;

/** Says that something happened. What must not be missed belongs into a Banner. */
export function showToast(toast: ToastInput): void {
  if (deliver !== null) {
    deliver(toast);
    return;
  }
  waiting.push(toast);
  for (const listener of listeners) listener();
}

/** Tells of toasts that nobody receives yet. Returns the way to end it. */
export function onToastWaiting(listener: () => void): () => void {
  listeners.add(listener);
  if (waiting.length > 0) listener();
  return () => listeners.delete(listener);
}

/** For the list on the page: takes what waited and what comes. Returns the way to end it. */
export function receiveToasts(receive: (toast: ToastInput) => void): () => void {
  deliver = receive;
  for (const toast of waiting.splice(0)) receive(toast);
  return () => {
    deliver = null;
  };
}
