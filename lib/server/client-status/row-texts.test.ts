import { expect, test } from 'vitest';
import { clientRowSchema } from '@/lib/contracts/client-status';
import { neverChecked } from './client-record';
import { RowTexts } from './row-texts';

const T0 = 1_800_000_000_000;

function checkedAtIn(text: string): number {
  return Date.parse(clientRowSchema.parse(JSON.parse(text)).checkedAt ?? '');
}

test('a row is encoded once for all who ask, and its time of checking is at most 5 s behind', () => {
  const texts = new RowTexts();
  const row = { ...neverChecked(), checkedAt: T0 };
  const first = texts.of('GID_a@@@b', row, T0);
  row.checkedAt = T0 + 4_999;
  expect(texts.of('GID_a@@@b', row, T0 + 4_999)).toBe(first);
  row.checkedAt = T0 + 5_000;
  expect(checkedAtIn(texts.of('GID_a@@@b', row, T0 + 5_000))).toBe(T0 + 5_000);
});

test('a row that took the place of another is encoded anew', () => {
  const texts = new RowTexts();
  const row = { ...neverChecked(), checkedAt: T0 };
  texts.of('GID_a@@@b', row, T0);
  const later = { ...row, checkedAt: T0 + 1 };
  expect(checkedAtIn(texts.of('GID_a@@@b', later, T0 + 1))).toBe(T0 + 1);
});
