let offsetMs = 0;
let isExact = false;

/** Takes in the server's `now` from a body (exact) or the `date` header (whole seconds, used until then). */
export function noteServerTime(serverTime: string, exact = true): void {
  const at = Date.parse(serverTime);
  if (Number.isNaN(at) || (isExact && !exact)) return;
  offsetMs = at + (exact ? 0 : 500) - Date.now();
  isExact = isExact || exact;
}

/** The server's time now, in epoch milliseconds: ages are counted from it, not from the reader's clock. */
export function serverNowMs(): number {
  return Date.now() + offsetMs;
}
