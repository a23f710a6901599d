import { expect, test } from 'vitest';
import { parseEntries } from './parse-entries.ts';

test('a CSV with a header gives labels, tags and notes', () => {
  const text =
    'Label,Client ID,Tags,Note\n"Lobby, left",GID_a01@@@x,"floor 1;left","see ""B"""\n,GID_a01@@@y,,\n';
  expect(parseEntries(text).drafts).toEqual([
    { clientId: 'GID_a01@@@x', label: 'Lobby, left', tags: ['floor 1', 'left'], note: 'see "B"' },
    { clientId: 'GID_a01@@@y' },
  ]);
});

test('a Chinese header does the same, with a byte order mark and semicolons', () => {
  const text = '\uFEFF客户端ID;设备名称;标签;备注\r\nGID_a01@@@x;大厅;一楼、左;好\r\n';
  expect(parseEntries(text).drafts).toEqual([
    { clientId: 'GID_a01@@@x', label: '大厅', tags: ['一楼', '左'], note: '好' },
  ]);
});

test('bad rows are refused with a reason and the others are taken', () => {
  const long = `GID_a01@@@${'x'.repeat(60)}`;
  const rows = [
    'clientId,label',
    'GID_a01@@@x,ok',
    `${long},too long`,
    ',no id',
    `GID_a01@@@y,${'l'.repeat(121)}`,
    'GID_a01@@@x,again',
  ];
  const parsed = parseEntries(rows.join('\n'));
  expect(parsed.drafts.map((draft) => draft.clientId)).toEqual(['GID_a01@@@x']);
  expect(parsed.drafts[0]?.label).toBe('ok');
  expect(parsed.duplicates).toBe(1);
  expect(parsed.rejected.map((notice) => notice.reason).sort()).toEqual([
    'empty',
    'label-not-usable',
    'too-long',
  ]);
});

test('an id is taken without the signs that nobody sees', () => {
  const text = 'clientId,label\nGID_a01@@@x\u200b,ok\nGID_a01@@@x,again';
  expect(parseEntries(text)).toMatchObject({
    drafts: [{ clientId: 'GID_a01@@@x', label: 'ok' }],
    duplicates: 1,
  });
});

test('text without such a header is messy text', () => {
  const parsed = parseEntries('Ticket 7: GID_a01@@@x, GID_a01@@@y are dead');
  expect(parsed.drafts.map((draft) => draft.clientId)).toEqual(['GID_a01@@@x', 'GID_a01@@@y']);
});

test('10,000 rows take less than a second', () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, index) => `GID_a01@@@d${index},Device ${index},a;b,`,
  );
  const startedAt = performance.now();
  expect(parseEntries(['clientId,label,tags,note', ...rows].join('\n')).drafts).toHaveLength(
    10_000,
  );
  expect(performance.now() - startedAt).toBeLessThan(1_000);
});
