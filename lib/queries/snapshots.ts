import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import {
  type createSnapshotSchema,
  snapshotCreatedSchema,
  snapshotPageSchema,
} from '@/lib/contracts/snapshot';
import { keys } from './keys';
import { request } from './request';

const MAX_SNAPSHOTS = 1000;

export type SnapshotInput = z.input<typeof createSnapshotSchema>;

export function snapshotsOptions() {
  return queryOptions({
    queryKey: keys.snapshots.all,
    queryFn: ({ signal }) =>
      request('/snapshots', {
        schema: snapshotPageSchema,
        query: { limit: MAX_SNAPSHOTS },
        signal,
      }),
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
