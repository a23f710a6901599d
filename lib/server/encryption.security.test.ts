import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import {
  DecryptionError,
  keyVersionOf,
  openRow,
  type RowScope,
  type SealedRow,
  sealRow,
} from '@/lib/server/encryption';
import { Secret } from '@/lib/server/secret';

const CASES = 100_000;
const ROWS = 40;
const PLAIN = 'canary-9f2c41d7-plain-text';

type Field = 'accessKeySecret' | 'securityToken';
type Stored = { scope: RowScope; row: SealedRow<Field> };
type Attack = (victim: Stored, other: Stored) => Stored;

/** A small generator of its own, so that a failing case can be repeated. */
function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const random = seeded(20_260_423);
const ring = [0x11, 0x22, 0x33].map((byte) => Buffer.alloc(32, byte));
const teams = [randomUUID(), randomUUID()];
const stored: Stored[] = Array.from({ length: ROWS }, (_, index) => {
  const scope = { teamId: teams[index % 2] ?? '', rowId: randomUUID() };
  const secrets = { accessKeySecret: new Secret(PLAIN), securityToken: new Secret(`${PLAIN}-t`) };
  return { scope, row: sealRow(ring.slice(index % 3), scope, secrets) };
});

const PARTS = ['wrappedKey', 'accessKeySecret', 'securityToken'] as const;
type Part = (typeof PARTS)[number];

function read(row: SealedRow<Field>, part: Part): string {
  return part === 'wrappedKey' ? row.wrappedKey : row.fields[part];
}

function write(stored: Stored, part: Part, value: string): Stored {
  const { scope, row } = stored;
  if (part === 'wrappedKey') return { scope, row: { ...row, wrappedKey: value } };
  return { scope, row: { ...row, fields: { ...row.fields, [part]: value } } };
}

function anyPart(): Part {
  return PARTS[random(PARTS.length)] ?? 'wrappedKey';
}

function edited(victim: Stored, edit: (text: string) => string): Stored {
  const part = anyPart();
  return write(victim, part, edit(read(victim.row, part)));
}

function flipBits(text: string): string {
  const bytes = Buffer.from(text.slice(3), 'base64url');
  for (let flips = 1 + random(3); flips > 0; flips -= 1) {
    const at = random(bytes.length);
    bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << random(8)), at);
  }
  return `v1.${bytes.toString('base64url')}`;
}

const FOREIGN = ['=', '==', ' ', '\n', '\0', '+', '/', '.', 'v1.', 'A', 'é', '%00'];

const ATTACKS: Record<string, Attack> = {
  'bits are flipped': (victim) => edited(victim, flipBits),
  'one character is another': (victim) =>
    edited(victim, (text) => {
      const at = random(text.length);
      const sign = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/='[
        random(67)
      ];
      return text.slice(0, at) + (sign ?? 'A') + text.slice(at + 1);
    }),
  'it is cut short': (victim) => edited(victim, (text) => text.slice(0, random(text.length))),
  'its head is cut': (victim) => edited(victim, (text) => text.slice(1 + random(text.length - 1))),
  'something is added': (victim) =>
    edited(victim, (text) => {
      const at = random(text.length + 1);
      return text.slice(0, at) + (FOREIGN[random(FOREIGN.length)] ?? '=') + text.slice(at);
    }),
  'fields are swapped': ({ scope, row }) => {
    const { accessKeySecret, securityToken } = row.fields;
    return {
      scope,
      row: { ...row, fields: { accessKeySecret: securityToken, securityToken: accessKeySecret } },
    };
  },
  'a field stands where the key should': (victim) =>
    write(victim, 'wrappedKey', read(victim.row, random(2) ? 'accessKeySecret' : 'securityToken')),
  'a part of another row stands here': (victim, other) => {
    const part = anyPart();
    return write(victim, part, read(other.row, part));
  },
  'a field and the key of another row stand here': (victim, other) => {
    const withKey = write(victim, 'wrappedKey', other.row.wrappedKey);
    const row = { ...withKey.row, keyVersion: other.row.keyVersion };
    const part = random(2) ? 'accessKeySecret' : 'securityToken';
    return write({ scope: victim.scope, row }, part, read(other.row, part));
  },
  'the whole row was copied from another': (victim, other) => ({
    scope: victim.scope,
    row: other.row,
  }),
  'the row was given to another team': ({ scope, row }) => ({
    scope: { ...scope, teamId: teams.find((team) => team !== scope.teamId) ?? '' },
    row,
  }),
  'the key version is another': ({ scope, row }) => {
    const others = ring.map(keyVersionOf).filter((version) => version !== row.keyVersion);
    const keyVersion =
      [...others, '', 'ffffffffffffffff', row.keyVersion.slice(1)][random(5)] ?? '';
    return { scope, row: { ...row, keyVersion } };
  },
};

function isSame(a: Stored, b: Stored): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Null when it was refused as it should be, else what came out. */
function outcome({ scope, row }: Stored): string | null {
  try {
    return `opened: ${openRow(ring, scope, row).accessKeySecret.reveal()}`;
  } catch (error) {
    if (!(error instanceof DecryptionError)) return `another error: ${String(error)}`;
    return String(error.stack).includes(PLAIN) ? 'the error quotes the secret' : null;
  }
}

test('what was stored opens', () => {
  for (const { scope, row } of stored) {
    expect(openRow(ring, scope, row).accessKeySecret.reveal()).toBe(PLAIN);
  }
});

test('100,000 ways to change or move what was stored are all refused', () => {
  const names = Object.keys(ATTACKS);
  const tried = new Map(names.map((name) => [name, 0]));
  const passed: string[] = [];
  let count = 0;
  while (count < CASES) {
    const name = names[random(names.length)] ?? '';
    const victim = stored[random(ROWS)];
    const other = stored[random(ROWS)];
    if (!victim || !other || victim === other) continue;
    const changed = ATTACKS[name]?.(victim, other) ?? victim;
    if (isSame(changed, victim)) continue;
    const result = outcome(changed);
    if (result !== null) passed.push(`${name}: ${result}`);
    tried.set(name, (tried.get(name) ?? 0) + 1);
    count += 1;
  }
  expect(passed).toEqual([]);
  expect(Math.min(...tried.values())).toBeGreaterThan(CASES / names.length / 2);
});
