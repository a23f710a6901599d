function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Epoch ms as a `datetime-local` control holds it: the reader's zone, to the minute. */
export function localInputValue(atMs: number): string {
  const at = new Date(atMs);
  const day = [at.getFullYear(), twoDigits(at.getMonth() + 1), twoDigits(at.getDate())].join('-');
  return `${day}T${twoDigits(at.getHours())}:${twoDigits(at.getMinutes())}`;
}

/** What such a control holds as epoch ms, or null when it is empty or incomplete. */
export function parseLocalInput(value: string): number | null {
  if (!/^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}/.test(value)) return null;
  const atMs = new Date(value).getTime();
  return Number.isNaN(atMs) ? null : atMs;
}
