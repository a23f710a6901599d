import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractClientIds } from './extract-client-ids.ts';

const A = 'GID_meters@@@meter-0042';
const B = 'GID-gates@@@gate_7';

describe('ids with @@@ are found in', () => {
  it.each([
    ['prose', `Customer says ${A} is dead, so is ${B}.`],
    ['a question', `Is ${A} offline? And ${B}!`],
    ['JSON', JSON.stringify({ clients: [{ clientId: A }, { clientId: B }] })],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ text: `${A}\n${B}` }))],
    ['a log line', `2026-11-21T18:00:05Z WARN clientId=${A} state=0\nkick [${B}]: timeout`],
    ['key=value', `${A}=offline ${B}=online`],
    ['CSV', `${A},Lobby,floor 1\n${B};Gate;x`],
    ['quotes', `"${A}" '${B}'`],
    ['single quotes and backticks', `‘${A}’ \`${B}\``],
    ['Chinese text without blanks', `设备${A}离线了，请看一下${B}。`],
    ['Chinese punctuation', `客户端：${A}、${B}；`],
    ['corner brackets', `「${A}」『${B}』`],
    ['full-width blanks and colons', `设备：　${A}：离线　${B}`],
    ['full-width letters', `ＧＩＤ＿meters＠＠＠meter－００４２ ${B}`],
    [
      'an address',
      `https://console.example.com/c?clientId=${encodeURIComponent(A)}&x=1 /c/${B}/log`,
    ],
    ['Markdown', `- **${A}**\n- \`${B}\``],
    ['a quoted mail', `> ${A}\n>> ${B}\n`],
    ['tabs and Windows line ends', `${A}\tx\r\n${B}\r\n`],
    ['slashes', `${A}/${B}`.replace('/', ' / ')],
  ])('%s', (_name, text) => {
    expect(extractClientIds(text)).toMatchObject({ ids: [A, B], rejected: [], duplicates: 0 });
  });
});

it('keeps a MAC address, dots and a lone slash in the device', () => {
  const ids = ['GID_a1b@@@00:11:22:aa:bb:cc', 'GID_a1b@@@v1.2', 'GID_a1b@@@site/7'];
  expect(extractClientIds(ids.join('\n')).ids).toEqual(ids);
});

it('counts duplicates and says what is too long', () => {
  const long = `GID_meters@@@${'x'.repeat(60)}`;
  const found = extractClientIds(`${A} ${A} ${long}`);
  expect(found).toMatchObject({ ids: [A], duplicates: 1 });
  expect(found.rejected).toEqual([{ value: long, reason: 'too-long' }]);
});

it('takes no greeting for an id when the ids stand in sentences', () => {
  expect(extractClientIds(`Hello,\n${A} is dead, so is ${B}.\nThanks`).ids).toEqual([A, B]);
  expect(extractClientIds(`alpha\n${A}, ${B}`).ids).toEqual(['alpha', A, B]);
});

it('takes the documentation’s own sample with a warning', () => {
  const found = extractClientIds('see GID_test@0001 please');
  expect(found.ids).toEqual(['GID_test@0001']);
  expect(found.warned).toEqual([{ value: 'GID_test@0001', reason: 'not-group-at-device' }]);
});

describe('without @@@', () => {
  it.each([
    ['a list of tokens', 'dev-0001\ndev-0002\nalpha', ['dev-0001', 'dev-0002', 'alpha']],
    ['a list between commas', 'dev-0001, dev-0002，dev-0003', ['dev-0001', 'dev-0002', 'dev-0003']],
    ['a list below its header', 'clientId\ndev-0001\ndev-0002', ['dev-0001', 'dev-0002']],
    ['a single token', 'dev-0001', ['dev-0001']],
    [
      'a token with a line of its own in prose',
      'Please check this:\ndev-0001\nThanks',
      ['dev-0001'],
    ],
  ])('%s holds ids', (_name, text, ids) => {
    const found = extractClientIds(text);
    expect(found.ids).toEqual(ids);
    expect(found.warned).toHaveLength(ids.length);
  });

  it.each([
    ['prose', 'Hello, the meter in room 12 is dead.\nThanks\nBob'],
    ['an e-mail address', 'bob@example.com'],
    [
      'addresses in prose',
      'From: Bob <bob@example.com>\nSee https://example.com/x1\nwww.example1.com',
    ],
    ['a date', '2026-11-21'],
    ['a lone word', 'hello'],
    ['Chinese prose', '设备离线\n请处理'],
    ['nothing', ' \n\t '],
  ])('%s holds none', (_name, text) => {
    expect(extractClientIds(text).ids).toEqual([]);
  });
});

const word = fc.stringMatching(/^[A-Za-z0-9_-]{3,15}$/);
const device = fc.stringMatching(/^[A-Za-z0-9_-]{1,20}$/);
const id = fc.tuple(word, device).map(([group, name]) => `GID_${group}@@@${name}`);
const filler = fc.constantFrom(
  ', ',
  '\n',
  '，',
  '、',
  ' 离线 ',
  '；',
  '", "',
  ' and ',
  ';',
  '\t',
  '」「',
  ' | ',
);

it('finds every id among any separators, once each, and marks where it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(id, filler), { minLength: 1, maxLength: 30 }), (pairs) => {
      const text = pairs.map(([value, after]) => value + after).join('');
      const found = extractClientIds(text);
      const unique = [...new Set(pairs.map(([value]) => value))];
      expect(found.ids).toEqual(unique);
      expect(found.duplicates).toBe(pairs.length - unique.length);
      for (const span of found.spans) expect(text.slice(span.start, span.end)).toBe(span.id);
    }),
    { numRuns: 500 },
  );
});

it('takes any text without a crash, and every id it returns is usable', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const value of extractClientIds(text).ids) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(64);
      }
    }),
    { numRuns: 500 },
  );
});

it('finds in a link what the plain pattern finds, which takes long on long texts', () => {
  const pattern = /[A-Za-z0-9_-]{1,64}(?:@{3}|(?:%40){3})[A-Za-z0-9_.:-]+/g;
  const part = fc.constantFrom('a', 'B7', '@', '@@@', '%40', '%40%40%40', '.', '-', 'x'.repeat(40));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const link = `?q=${parts.join('')}`;
      const expected = [...link.matchAll(pattern)].map(({ 0: found, index }) => {
        const value = found.replace(/[.:]+$/, '');
        return { start: index, end: index + value.length, id: value.replaceAll('%40', '@') };
      });
      expect(extractClientIds(link).spans).toEqual(expected);
    }),
    { numRuns: 2000 },
  );
});

it.each([
  'a@b-'.repeat(2_000_000),
  '.@@@'.repeat(2_000_000),
  `${'a'.repeat(8_000_000)}@`,
  `@@@${'.'.repeat(4_000_000)}x${'%'.repeat(4_000_000)}`,
])('reads 8 MB without delay, whatever it is made of', (text) => {
  const before = process.cpuUsage();
  extractClientIds(text);
  const { user, system } = process.cpuUsage(before);
  // On a busy machine 2 s; what grows with the square of the length would take hours.
  expect((user + system) / 1000).toBeLessThan(10_000);
});
