import { expect, test } from 'vitest';
import { fleetClientIds, fleetMembers } from './fleet-ids.ts';

test('a fleet has as many different, valid ids as asked for, in several groups', () => {
  const ids = fleetClientIds(500);
  expect(new Set(ids).size).toBe(500);
  expect(ids.every((id) => /^GID_[a-z]+@@@[a-z]+-\d{3,4}$/.test(id))).toBe(true);
  expect(new Set(ids.map((id) => id.split('@@@')[0])).size).toBe(4);
  expect(ids).toContain('GID_meters@@@meter-0042');
});

test.each([0, 1, 2, 3, 7, 10_000])('a fleet of %i has that many ids', (count) => {
  expect(fleetClientIds(count)).toHaveLength(count);
});

test('most devices are steady, and a few of each other kind are among 500', () => {
  const counts = new Map<string, number>();
  for (const { behaviour } of fleetMembers(500)) {
    counts.set(behaviour, (counts.get(behaviour) ?? 0) + 1);
  }
  expect(Object.fromEntries(counts)).toEqual({
    absent: 10,
    left: 15,
    flapping: 5,
    roaming: 70,
    steady: 400,
  });
});

test('one group can be asked for', () => {
  expect(fleetClientIds(2, 'demo')).toEqual(['GID_demo@@@device-0001', 'GID_demo@@@device-0002']);
});
