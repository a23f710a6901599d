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
  checked: '3s ago',
});

test('Markdown is a table with a row for each id', () => {
  expect(markdownOf(WORDS, [line('GID_a@@@1')]).split('\n')).toEqual([
    '**As of noon**',
    '1 offline',
    '',
    '| Client | Status | Since | Checked |',
    '|---|---|---|---|',
    '| `GID_a@@@1` | Offline | since 11:00 | 3s ago |',
    '',
  ]);
});

test('a bar or a backtick in an id does not break the table', () => {
  const text = markdownOf(WORDS, [line('a|b'), line('a`b')]);
  expect(text).toContain('| `a\\|b` |');
  expect(text).toContain('| a\\`b |');
});

test('plain text has a line for each id', () => {
  expect(plainOf(WORDS, [line('x')])).toBe('As of noon\n1 offline\n\nx\tOffline\tsince 11:00\n');
});

test('CSV is in words, and no cell of it is a formula', () => {
  expect(csvTextOf(WORDS, [line('=cmd')]).split('\r\n')).toEqual([
    'Client,Status,Since,Checked',
    `"'=cmd",Offline,since 11:00,3s ago`,
    '',
  ]);
});
