import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clientChangesOptions } from './clients';
import { footprintOptions } from './footprint';
import { historyOptions } from './history';
import { noteServerTime } from './server-clock';

const HOUR_MS = 3_600_000;
const SERVER_MS = Date.parse('2026-03-04T12:00:00.000Z');
/** A `date` header tells whole seconds. */
const PRECISION_MS = 1000;

/** Answers nothing of use, on the server's date; the addresses asked for are noted. */
function stubServer(): string[] {
  const addresses: string[] = [];
  const answer = (address: string) => {
    addresses.push(address);
    return new Response('{}', { headers: { date: new Date(SERVER_MS).toUTCString() } });
  };
  vi.stubGlobal('fetch', vi.fn().mockImplementation(answer));
  return addresses;
}

/** Asks twice, as the first answer tells the time; how long ago, by the server's clock, the second begins. */
async function askedMsAgo(request: (client: QueryClient) => Promise<unknown>): Promise<number> {
  const addresses = stubServer();
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  await request(client).catch(() => null);
  await request(client).catch(() => null);
  const from = new URL(addresses[1] ?? '', 'http://rollcall').searchParams.get('from');
  return SERVER_MS - Date.parse(from ?? '');
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  noteServerTime(new Date(Date.now() - PRECISION_MS / 2).toISOString(), false);
});

test.each([
  ['two hours fast', 2 * HOUR_MS],
  ['seven hours fast', 7 * HOUR_MS],
  ['two hours slow', -2 * HOUR_MS],
])('a clock of the reader that is %s moves no span that is asked for', async (_name, wrongMs) => {
  vi.setSystemTime(SERVER_MS + wrongMs);
  const changes = clientChangesOptions('c', 'GID_a@@@1', { spanMs: 24 * HOUR_MS, changedMsAgo: 0 });
  const history = historyOptions('w', { spanMs: 6 * HOUR_MS, bucketSeconds: 60 });
  const footprint = footprintOptions('c', '24h');
  const offBy = async (spanMs: number, request: (client: QueryClient) => Promise<unknown>) =>
    Math.abs((await askedMsAgo(request)) - spanMs);
  expect(await offBy(24 * HOUR_MS, (client) => client.fetchQuery(changes))).toBeLessThan(
    PRECISION_MS,
  );
  expect(await offBy(6 * HOUR_MS, (client) => client.fetchQuery(history))).toBeLessThan(
    PRECISION_MS,
  );
  expect(await offBy(23 * HOUR_MS, (client) => client.fetchQuery(footprint))).toBeLessThan(
    PRECISION_MS,
  );
});
