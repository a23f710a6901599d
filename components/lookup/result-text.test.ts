import { expect, test } from 'vitest';
import { csvTextOf, markdownOf, plainOf } from './result-text';

const WORDS = {
  title: 'As of noon',
  counts: '1 offline',
  heads: { client: 'Client', status: 'Status', since: 'Since', checked: 'Checked' },
};
const line = (client: string) => ({
  client,
  status: 'Offline',
  since: 'since 11:00',
  checked: '12:00:03',
  checkedAt: '2026-01-01T12:00:03.000Z',
});

test('Markdown is a table with a row for each id', () => {
  expect(markdownOf(WORDS, [line('GID_a@@@1')]).split('\n')).toEqual([
    '**As of noon**',
    '1 offline',
    '',
    '| Client | Status | Since | Checked |',
    '|---|---|---|---|',
    '| `GID_a@@@1` | Offline | since 11:00 | 12:00:03 |',
    '',
  ]);
});

test('a bar or a backtick in an id does not break the table', () => {
  const text = markdownOf(WORDS, [line('a|b'), line('a`b')]);
  expect(text).toContain('| `a\\|b` |');
  expect(text).toContain('| a\\`b |');
});

test('plain text has a line for each id, with the time of its check', () => {
  expect(plainOf(WORDS, [line('x')]).split('\n')).toEqual([
    'As of noon',
    '1 offline',
    '',
    'x\tOffline\tsince 11:00\tChecked 12:00:03',
    '',
  ]);
});

test('plain text says nothing of a check that never was', () => {
  const never = { ...line('x'), checked: '', checkedAt: '' };
  expect(plainOf(WORDS, [never])).toContain('x\tOffline\tsince 11:00\n');
});

test('CSV is in words but for the time of the check, and no cell of it is a formula', () => {
  expect(csvTextOf(WORDS, [line('=cmd')]).split('\r\n')).toEqual([
    'Client,Status,Since,Checked',
    `"'=cmd",Offline,since 11:00,2026-01-01T12:00:03.000Z`,
    '',
  ]);
});
