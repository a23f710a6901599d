import type { StatusStore } from '@/lib/queries/status-store';

/** The oldest check of these rows, stale and unknown ones too; null when none was ever checked. */
export function oldestCheckMs(store: StatusStore, indices: readonly number[]): number | null {
  let oldestMs = Number.POSITIVE_INFINITY;
  for (const index of indices) {
    const row = store.rowAt(index);
    const checkedAtMs = row === undefined ? null : store.checkedAtMs(row);
    if (checkedAtMs !== null && checkedAtMs < oldestMs) oldestMs = checkedAtMs;
  }
  return Number.isFinite(oldestMs) ? oldestMs : null;
}
