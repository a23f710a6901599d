import { describe, expect, test } from 'vitest';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { readTable } from './read-table';

const rowsOf = (count: number, row: (id: string, index: number) => string) =>
  Array.from({ length: count }, (_, index) =>
    row(`GID_import@@@unit-${String(index).padStart(4, '0')}`, index),
  );

describe('a ticket is no table unless the person says so', () => {
  test.each([
    ['ids between commas', 'GID_a@@@d1, GID_a@@@d2\nGID_a@@@d3, GID_a@@@d4'],
    [
      'times before sentences',
      '10:01:00, GID_abc@@@d1 went offline\n10:02:00, GID_abc@@@d2 went offline',
    ],
    [
      'sentences with a comma',
      'Device GID_abc@@@d1 is dead, please look\nDevice GID_abc@@@d2 is dead, please look',
    ],
    [
      'a log with key=value',
      '2024-01-01 offline; client=GID_abc@@@d1\n2024-01-01 offline; client=GID_abc@@@d2',
    ],
    ['a mail', 'Hello,\nthese are dead: GID_a@@@d1, GID_a@@@d2\nplease check GID_a@@@d3, thanks'],
    ['a list with a signature', `${rowsOf(9, (id) => `${id}, dead`).join('\n')}\nthanks, Bob`],
    ['words that name no id', 'Lift 1,north\nLift 2,south'],
    ['a column of ids beside a header that is not known', 'serial,place\nGID_a@@@d1,Lobby'],
    ['an id in a note', 'client id,note\nGID_a@@@d1,instead of GID_a@@@d0'],
  ])('%s', async (_name, text) => {
    expect(await readTable(text)).toMatchObject({ isCertain: false });
  });
});

test('the ids of such a ticket are all found', () => {
  const text = 'Hello,\nthese are dead: GID_a@@@d1, GID_a@@@d2\nplease check GID_a@@@d3, thanks';
  expect(extractClientIds(text).ids).toEqual(['GID_a@@@d1', 'GID_a@@@d2', 'GID_a@@@d3']);
});

describe('a table is one by itself', () => {
  test.each([
    [
      'when its header names the ids, some of which are too long',
      [
        'Client ID,Name,Tags,Note',
        ...rowsOf(500, (id, index) => {
          const bad = index % 42 === 7 ? 'x'.repeat(64) : '';
          return `${id}${bad},Lift ${index},north;vip,`;
        }),
      ].join('\n'),
    ],
    ['when its header names ids of another form', 'id;名称\nmeter-1;大厅\nmeter-2;走廊'],
    ['when a column is nothing but ids', '1,GID_lift@@@1\n2,GID_lift@@@2'],
    ['when a few rows lack their id', [',Lift', ...rowsOf(9, (id) => `${id},Lift`)].join('\n')],
    [
      'when one id among many is of another form',
      ['custom-7,Lift', ...rowsOf(9, (id) => `${id},Lift`)].join('\n'),
    ],
    ['when a cell has a sign that nobody sees', '1,GID_lift@@@1\u200b\n2,\ufeffGID_lift@@@2'],
  ])('%s', async (_name, text) => {
    expect(await readTable(text)).toMatchObject({ isCertain: true });
  });
});

test('a text whose lines do not cut alike is no table at all', async () => {
  expect(await readTable('Hello there, please look\nGID_a@@@1 is gone\nbye')).toBeNull();
});
