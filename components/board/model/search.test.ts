import { describe, expect, it, test } from 'vitest';
import type { Entry } from '@/lib/contracts/watchlist';
import { matcherOf } from './search';

const found = (search: string, clientId: string, entry?: Partial<Entry>) =>
  matcherOf(search)?.(clientId, entry as Entry | undefined);
const serials = (count: number) => Array.from({ length: count }, (_, index) => `SN${1000 + index}`);

test('nothing typed is no search', () => {
  expect(matcherOf('  ')).toBeNull();
});

test('words of one line are looked for as they stand, in id, label and note', () => {
  expect(found('Depot', 'GID_depot@@@1')).toBe(true);
  expect(found('north gate', 'GID_a@@@1', { label: 'North gate 2' })).toBe(true);
  expect(found('sim replaced', 'GID_a@@@1', { note: 'SIM replaced' })).toBe(true);
  expect(found('gate north', 'GID_a@@@1', { label: 'North gate 2' })).toBe(false);
});

describe.each([2, 100, 101, 400])('a pasted list of %i', (count) => {
  const pasted = serials(count).join('\n');

  it('of device names finds their clients, in any case', () => {
    expect(found(pasted, `GID_depot@@@SN${1000 + count - 1}`)).toBe(true);
    expect(found(pasted, 'gid_depot@@@sn1000')).toBe(true);
    expect(found(pasted, 'GID_depot@@@SN9999')).toBe(false);
  });

  it('finds them as part of a longer name', () => {
    expect(found(pasted, 'GID_depot@@@lift-SN1000-v2')).toBe(true);
  });

  it('of whole ids finds these alone', () => {
    const ids = serials(count).map((serial) => `GID_depot@@@${serial}`);
    expect(found(ids.join(', '), 'GID_depot@@@SN1001')).toBe(true);
    expect(found(ids.join(', '), 'GID_other@@@SN1001')).toBe(false);
  });
});

test('of a pasted table with ids its other words are no part', () => {
  const pasted = 'GID_a@@@1 broken\nGID_a@@@2 fine';
  expect(found(pasted, 'GID_a@@@2')).toBe(true);
  expect(found(pasted, 'GID_b@@@fine')).toBe(false);
});
