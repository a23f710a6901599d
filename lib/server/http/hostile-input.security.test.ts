import { Writable } from 'node:stream';
import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csvCell } from '@/components/board/export/export-rows';
import { createLog } from '@/lib/server/log';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import { ACCESS_RULES } from '@/lib/server/testing/access-rules';
import { type HostileLab, openHostileLab } from '@/lib/server/testing/hostile-lab';
import { PROBE_BODIES } from '@/lib/server/testing/probe-bodies';
import { eachOf } from '@/lib/server/testing/probes';

const RUNS = 10_000;

let lab: HostileLab;

beforeAll(async () => {
  lab = await openHostileLab();
}, 60_000);
afterAll(() => lab.server.close());

/** Columns and settings that a body must not reach, and names that reach into every object. */
const EXTRA_KEYS = [
  ...['id', 'teamId', 'userId', 'createdAt', 'updatedAt', 'role', 'kind', 'clientCap', 'hash'],
  ...['secretCiphertext', 'wrappedKey', 'keyVersion', 'tokenCiphertext', 'passwordHash', 'isAdmin'],
  ...[
    'sessionsVersion',
    'totpEnabledAt',
    'createdById',
    'createdBy',
    'usedAt',
    'revokedAt',
    'scopes',
  ],
  ...['evidenceFloorAt', 'members', 'entries', 'connection', 'credential', 'team', 'visibility'],
];
const POLLUTING = [
  '"__proto__":{"polluted":true}',
  '"constructor":{"prototype":{"polluted":true}}',
  '"prototype":{"polluted":true}',
  '"__proto__.polluted":true',
  '"toString":"x"',
  '"hasOwnProperty":"x"',
  '"__defineGetter__":"x"',
  '"__proto__":null',
];
const bodied = OPERATIONS.filter(
  ({ id, access }) => access !== 'open' && id in ACCESS_RULES && id in PROBE_BODIES,
);

function bodyOf(id: string): Record<string, unknown> {
  return Object.fromEntries(Object.entries(Object(PROBE_BODIES[id]?.(lab.team.ids))));
}

test('no body sets more than its contract says', async () => {
  const probes = bodied.flatMap((operation) => {
    const own = Object.keys(bodyOf(operation.id));
    const known = new Set([...own, ...fieldsOf(operation.body)]);
    return EXTRA_KEYS.filter((key) => !known.has(key)).map((key) => ({ operation, key }));
  });
  const wrong: string[] = [];
  await eachOf(probes, async ({ operation, key }) => {
    const body = { ...bodyOf(operation.id), [key]: 'x' };
    const { status, text } = await lab.prober.send({
      operation,
      asker: lab.owner,
      ids: lab.team.ids,
      body,
    });
    if (status !== 422 || !text.includes(key)) wrong.push(`${operation.id} with ${key}: ${status}`);
  });
  expect(probes.length).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

/** The fields of a contract, also of one that is refined. */
function fieldsOf(schema: unknown): string[] {
  const shape: unknown = Reflect.get(Object(schema), 'shape');
  return Object.keys(Object(shape));
}

test('no body changes what every object is made of', async () => {
  const probes = bodied.flatMap((operation) => POLLUTING.map((pair) => ({ operation, pair })));
  const wrong: string[] = [];
  await eachOf(probes, async ({ operation, pair }) => {
    const text = JSON.stringify(bodyOf(operation.id))
      .replace(/^\{/, `{${pair},`)
      .replace(/,\}$/, '}');
    const { status } = await lab.prober.send({
      operation,
      asker: lab.owner,
      ids: lab.team.ids,
      body: text,
    });
    if (status !== 422) wrong.push(`${operation.id} with ${pair}: ${status}`);
  });
  expect(wrong).toEqual([]);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test(`${RUNS} hostile objects neither pollute nor break the contracts`, () => {
  const hostileKey = fc.constantFrom(
    '__proto__',
    'constructor',
    'prototype',
    'toString',
    'valueOf',
  );
  const key = fc.oneof(hostileKey, fc.string({ maxLength: 8 }));
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
  const pairs = fc.array(fc.tuple(key, leaf), { maxLength: 6 });
  const property = fc.property(fc.nat(bodied.length - 1), pairs, (index, given) => {
    const inner = given.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
    const parsed: unknown = JSON.parse(`{"__proto__":{${inner}},${inner.concat('"zz":1').join()}}`);
    expect(bodied[index]?.body.safeParse(parsed).success).toBe(false);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
  fc.assert(property, { numRuns: RUNS });
});

test(`${RUNS} texts stay one line each in the log, without a control character`, () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog(sink);
  log.level = 'info';
  const sign = fc.constantFrom(
    '\n',
    '\r',
    '\u001b[31m',
    '\u0000',
    '\u0007',
    '\t',
    '"}',
    '\u2028',
    '{"level":60}',
  );
  const text = fc.array(fc.oneof(sign, fc.string({ unit: 'binary' })), { maxLength: 6 });
  const property = fc.property(text, (parts) => {
    const value = parts.join('');
    lines.length = 0;
    log.info({ value, err: new Error(value) }, value);
    const [line = '', ...more] = lines;
    expect(more).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(line.slice(0, -1)).not.toMatch(/[\u0000-\u001f]/);
    expect(JSON.parse(line)).toMatchObject({ level: 30 });
  });
  fc.assert(property, { numRuns: RUNS });
});

test('keys that hold secrets are redacted in the log, wherever they lie', () => {
  const lines: string[] = [];
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk));
      done();
    },
  });
  const log = createLog(sink);
  log.level = 'info';
  const keys = ['accessKeySecret', 'securityToken', 'password', 'token', 'authorization', 'cookie'];
  for (const key of keys) {
    log.info({ [key]: 'canary-1' }, 'plain');
    log.info({ body: { [key]: 'canary-1' }, deep: { in: { [key]: 'canary-1' } } }, 'nested');
  }
  expect(lines).toHaveLength(keys.length * 2);
  expect(lines.join('')).not.toContain('canary-1');
});

test(`${RUNS} cells come back from a spreadsheet's parser as text, never as a formula`, () => {
  const start = fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '\t=',
    '\r=',
    ' =',
    '\n=',
    '|',
    '＝',
    '"=',
    "'=",
    '',
  );
  const property = fc.property(start, fc.string({ unit: 'binary' }), (head, tail) => {
    const cell = csvCell(`${head}${tail}`);
    const [row] = Papa.parse<string[]>(`${cell},end`, { newline: '\r\n' }).data;
    expect(row).toHaveLength(2);
    expect(row?.[0]).not.toMatch(/^\s*[=+\-@|\t\r\n＝＋－＠]/);
    expect(row?.[0]?.replace(/^'/, '')).toBe(`${head}${tail}`.replace(/^'/, ''));
  });
  fc.assert(property, { numRuns: RUNS });
});
