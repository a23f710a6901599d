import { QueryClient } from '@tanstack/react-query';
import { afterEach, expect, test, vi } from 'vitest';
import { snapshotsOptions } from './snapshots';

const FIRST = '00000000-0000-7000-8000-000000000001';
const SECOND = '00000000-0000-7000-8000-000000000002';

const snapshot = (id: string) => ({
  id,
  title: '',
  origin: 'board',
  takenAt: '2026-01-01T00:00:00.000Z',
  createdBy: 'ada@example.com',
  createdAt: '2026-01-01T00:00:00.000Z',
  expiresAt: '2026-02-01T00:00:00.000Z',
  isRedacted: false,
  total: 0,
  summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
  watchlistId: null,
  canRevoke: true,
});

afterEach(() => vi.unstubAllGlobals());

test('the newest snapshot is there however many the team has', async () => {
  const fetchMock = vi.fn(async (address: string) => {
    const isNext = address.includes(`cursor=${FIRST}`);
    const page = isNext
      ? { items: [snapshot(SECOND)], nextCursor: null }
      : { items: [snapshot(FIRST)], nextCursor: FIRST };
    return new Response(JSON.stringify(page));
  });
  vi.stubGlobal('fetch', fetchMock);
  const { items } = await new QueryClient().fetchQuery(snapshotsOptions());
  expect(items.map(({ id }) => id)).toEqual([FIRST, SECOND]);
});
