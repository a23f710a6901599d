import { SnapshotGone } from '@/components/snapshots/snapshot-gone';

export default function NotFound() {
  return <SnapshotGone />;
}
