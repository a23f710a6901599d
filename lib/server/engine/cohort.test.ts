import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import { createRecord } from '@/lib/server/client-status/create-record';
import { Cohort, PACK_SIZE } from './cohort';

const INTERVAL_MS = 10_000;

function recordsOf(cohort: Cohort): ClientRecord[] {
  return cohort.packs.flatMap(({ records }) => records);
}

test('whatever joins and leaves, a sweep takes no more calls than the service allows at least', () => {
  const step = fc.record({ isJoin: fc.boolean(), pick: fc.nat(), dueAt: fc.nat(20_000) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 200 }), (steps) => {
      const cohort = new Cohort('c', INTERVAL_MS);
      const members: ClientRecord[] = [];
      const promised = new Map<ClientRecord, number>();
      for (const { isJoin, pick, dueAt } of steps) {
        const leaving = members[pick % Math.max(1, members.length)];
        if (isJoin || leaving === undefined) {
          const record = createRecord(`id${promised.size}`, INTERVAL_MS);
          cohort.add(record, dueAt);
          members.push(record);
          promised.set(record, dueAt);
        } else {
          cohort.remove(leaving);
          members.splice(members.indexOf(leaving), 1);
          expect(leaving.pack).toBeNull();
        }
        expect(cohort.packs.length).toBe(Math.ceil(members.length / PACK_SIZE));
        expect(cohort.size).toBe(members.length);
        expect(new Set(recordsOf(cohort))).toEqual(new Set(members));
        for (const record of members) {
          expect(record.pack?.records).toContain(record);
          expect(record.pack?.dueAt).toBeLessThanOrEqual(promised.get(record) ?? 0);
        }
      }
    }),
    { numRuns: 200 },
  );
});
