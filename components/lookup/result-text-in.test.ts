import { expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { absoluteTime, clockTime } from '@/lib/format/time';
import { StatusStore } from '@/lib/queries/status-store';
import { resultTextIn } from './result-text-in';

const CHECKED_AT = '2026-01-01T00:00:30.000Z';

const LATER = '2026-01-01T00:20:00.000Z';
const ID = 'GID_a@@@1';
const ROW: ClientRow = {
  clientId: ID,
  status: 'offline',
  flags: [],
  since: null,
  checkedAt: CHECKED_AT,
  source: 'cached',
};

function storeOf(...clients: ClientRow[]): StatusStore {
  const store = new StatusStore();
  const summary = { online: 0, offline: 1, unknown: 0, stale: 0, conflict: 0 };
  const checked = { oldestAt: null, newestAt: null, nextDueAt: null };
  store.apply(
    {
      ...{ cursor: '', now: CHECKED_AT, full: true, total: clients.length, summary, checked },
      ...{ clients, removed: [] },
    },
    0,
  );
  return store;
}

test.each([
  ['en', 'Offline', '0 online, 1 offline, 0 unknown'],
  ['zh-CN', '离线', '在线 0，离线 1，未知 0'],
] as const)('a result is told in %s, whatever the page speaks', async (locale, word, counts) => {
  const wanted = {
    store: storeOf(ROW),
    askedAt: null,
    askedOf: null,
    clientIds: [ID],
    format: 'markdown' as const,
  };
  const text = await resultTextIn(locale, wanted);
  expect(text).toContain(`| \`GID_a@@@1\` | ${word} |`);
  expect(text).toContain(counts);
});

test.each([
  ['en', 'Client status as of'],
  ['zh-CN', '客户端状态，截至'],
] as const)(
  'a result in %s is of the time of its oldest check, however late it is copied',
  async (locale, title) => {
    const store = storeOf({ ...ROW, clientId: 'later', checkedAt: LATER }, ROW);
    const clientIds = ['later', ID];
    const text = await resultTextIn(locale, {
      store,
      askedAt: null,
      askedOf: null,
      clientIds,
      format: 'plain',
    });
    const [checkedAt, later] = [Date.parse(CHECKED_AT), Date.parse(LATER)];
    expect(text.split('\n')[0]).toBe(`${title} ${absoluteTime(checkedAt, locale)}`);
    expect(text).toContain(clockTime(checkedAt, checkedAt, locale));
    expect(text).toContain(clockTime(later, checkedAt, locale));
  },
);

test.each([
  ['en', 'Client status in Factory as of'],
  ['zh-CN', 'Factory 的客户端状态，截至'],
] as const)('a result in %s names the connection that was asked', async (locale, title) => {
  const wanted = { store: storeOf(ROW), askedAt: null, askedOf: 'Factory', clientIds: [ID] };
  const text = await resultTextIn(locale, { ...wanted, format: 'plain' });
  expect(text.split('\n')[0]?.startsWith(title)).toBe(true);
});

test('where nothing was found out, the result is of the time of the question', async () => {
  const store = storeOf({ ...ROW, status: 'unknown', reason: 'error' });
  const wanted = { store, askedAt: Date.parse(LATER), askedOf: null, clientIds: [ID] };
  const text = await resultTextIn('en', { ...wanted, format: 'markdown' });
  expect(text).toContain(absoluteTime(Date.parse(LATER), 'en'));
});

test.each(['en', 'zh-CN'] as const)(
  'CSV in %s has the time of each check in full',
  async (locale) => {
    const wanted = { store: storeOf(ROW), askedAt: null, askedOf: null, clientIds: [ID] };
    const text = await resultTextIn(locale, { ...wanted, format: 'csv' });
    expect(text.split('\r\n')[1]).toMatch(new RegExp(`,${CHECKED_AT}$`));
  },
);
