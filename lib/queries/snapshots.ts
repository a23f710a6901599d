import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  type createSnapshotSchema,
  type Snapshot,
  snapshotCreatedSchema,
  snapshotPageSchema,
} from '@/lib/contracts/snapshot';
import { keys } from './keys';
import { request } from './request';

const PAGE_SIZE = 1000;

export type SnapshotInput = z.input<typeof createSnapshotSchema>;

/** Page by page: the API gives the oldest first, and whoever looks for one looks for the newest. */
async function allSnapshots(signal: AbortSignal): Promise<{ items: Snapshot[] }> {
  const items: Snapshot[] = [];
  let cursor: string | null | undefined;
  do {
    const query = { limit: PAGE_SIZE, cursor: cursor ?? undefined };
    const page = await request('/snapshots', { schema: snapshotPageSchema, query, signal });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { items };
}

export function snapshotsOptions() {
  return queryOptions({
    queryKey: keys.snapshots.all,
    queryFn: ({ signal }) => allSnapshots(signal),
  });
}

export function useSnapshots() {
  return useQuery(snapshotsOptions());
}

function useSnapshotsChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: keys.snapshots.all });
}

/** The answer holds the address, which is told this once. */
export function useCreateSnapshot() {
  const changed = useSnapshotsChanged();
  return useMutation({
    mutationFn: (input: SnapshotInput) =>
      request('/snapshots', { method: 'POST', body: input, schema: snapshotCreatedSchema }),
    onSuccess: () => changed(),
  });
}

export function useRevokeSnapshot() {
  const changed = useSnapshotsChanged();
  return useMutation({
    mutationFn: (id: string) => request(`/snapshots/${id}`, { method: 'DELETE' }),
    onSuccess: () => changed(),
  });
}
