import type { Status, StatusSummary } from '@/lib/contracts/client-status';

/** The worst status of a list's clients. A list without clients is not online: nothing is known of it. */
export function listShape({ offline, unknown, online }: StatusSummary): Status {
  if (offline > 0) return 'offline';
  return unknown > 0 || online === 0 ? 'unknown' : 'online';
}
