import { expect, test } from 'vitest';
import { StatusStore } from '@/lib/queries/status-store';
import { resultTextIn } from './result-text-in';

const CHECKED_AT = '2026-01-01T00:00:30.000Z';

function storeOfOne(): StatusStore {
  const store = new StatusStore();
  const row = {
    clientId: 'GID_a@@@1',
    status: 'offline' as const,
    flags: [],
    since: null,
    checkedAt: CHECKED_AT,
    source: 'cached' as const,
  };
  const summary = { online: 0, offline: 1, unknown: 0, stale: 0, conflict: 0 };
  const checked = { oldestAt: null, newestAt: null, nextDueAt: null };
  store.apply(
    {
      ...{ cursor: '', now: CHECKED_AT, full: true, total: 1, summary, checked },
      ...{ clients: [row], removed: [] },
    },
    0,
  );
  return store;
}

test.each([
  ['en', 'Offline', '0 online, 1 offline, 0 unknown'],
  ['zh-CN', '离线', '在线 0，离线 1，未知 0'],
] as const)('a result is told in %s, whatever the page speaks', async (locale, word, counts) => {
  const wanted = { store: storeOfOne(), clientIds: ['GID_a@@@1'], format: 'markdown' as const };
  const text = await resultTextIn(locale, wanted);
  expect(text).toContain(`| \`GID_a@@@1\` | ${word} |`);
  expect(text).toContain(counts);
});
