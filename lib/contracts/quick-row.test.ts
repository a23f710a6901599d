import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clientRowSchema } from './client-status.ts';
import { quickRowSchema } from './quick-row.ts';

const AT = '2026-11-22T03:00:00.000Z';
const ROW = {
  clientId: 'GID_a@@@1',
  status: 'online',
  flags: [],
  since: { notBefore: null, notAfter: AT },
  checkedAt: AT,
  source: 'cached',
};

const value = fc.oneof(
  fc.constantFrom<unknown>(AT, '2026-02-30T03:00:00Z', '2026-11-22', '', null, undefined, 0, true),
  fc.constantFrom<unknown>('online', 'offline', 'unknown', 'cached', 'realtime', 'expired', 'ill'),
  fc.constantFrom<unknown>([], ['stale'], ['stale', 'ill'], [null], {}, { 0: 'stale', length: 1 }),
  fc.constantFrom<unknown>(
    { notBefore: AT, notAfter: AT },
    { notBefore: null, notAfter: null },
    { notAfter: AT },
    { status: 'online', at: AT },
  ),
);
const keys = [...Object.keys(ROW), 'reason', 'lastKnown', 'error'];
const changed = fc
  .dictionary(fc.constantFrom(...keys), value, { maxKeys: 3 })
  .map((changes) => ({ ...ROW, ...changes }));

describe('the quick look at a row', () => {
  test('takes and refuses what the schema does', () => {
    const isSame = (row: unknown) => {
      const expected = clientRowSchema.safeParse(row).success;
      expect(quickRowSchema.safeParse(row).success, JSON.stringify(row)).toBe(expected);
    };
    fc.assert(fc.property(fc.oneof(changed, fc.anything()), isSame), { numRuns: 3000 });
  });

  test('gives the row as it is', () => {
    expect(quickRowSchema.parse(ROW)).toEqual(ROW);
  });
});
