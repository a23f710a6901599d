import 'server-only';
import type { HistoryBucket } from '@/lib/contracts/history';

type Counts = Pick<HistoryBucket, 'online' | 'offline' | 'unknown'>;

/** By how much each count grew within a bucket, and by how many changes. */
export interface BucketDelta extends Counts {
  bucket: number;
  changes: number;
}

interface RewindInput {
  /** The counts now, that is after all deltas. */
  present: Counts;
  deltas: readonly BucketDelta[];
  fromMs: number;
  toMs: number;
  bucketMs: number;
}

/** Counts at the end of each bucket, from the present backwards. */
export function rewind({ present, deltas, fromMs, toMs, bucketMs }: RewindInput): HistoryBucket[] {
  const count = Math.ceil((toMs - fromMs) / bucketMs);
  const byBucket = new Map(deltas.map((delta) => [delta.bucket, delta]));
  const buckets: HistoryBucket[] = [];
  let counts = without(present, byBucket.get(count));
  for (let index = count - 1; index >= 0; index -= 1) {
    const delta = byBucket.get(index);
    const at = new Date(Math.min(toMs, fromMs + (index + 1) * bucketMs)).toISOString();
    buckets.push({ at, ...shown(counts), changes: delta?.changes ?? 0 });
    counts = without(counts, delta);
  }
  return buckets.reverse();
}

function without(counts: Counts, delta: Counts | undefined): Counts {
  if (delta === undefined) return counts;
  return {
    online: counts.online - delta.online,
    offline: counts.offline - delta.offline,
    unknown: counts.unknown - delta.unknown,
  };
}

/** History may know a client that was watched before it came on this list; no count goes below nothing for it. */
function shown({ online, offline, unknown }: Counts): Counts {
  return {
    online: Math.max(0, online),
    offline: Math.max(0, offline),
    unknown: Math.max(0, unknown),
  };
}
