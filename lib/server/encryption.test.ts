import { randomBytes, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DecryptionError, openRow, sealRow } from './encryption.ts';
import { Secret } from './secret.ts';

const ring = [randomBytes(32)];
const scope = { teamId: randomUUID(), rowId: randomUUID() };
const secrets = { accessKeySecret: new Secret('s3cret'), securityToken: new Secret('t0ken') };

test('what was sealed opens with the same ring in the same place', () => {
  const opened = openRow(ring, scope, sealRow(ring, scope, secrets));
  expect(opened.accessKeySecret.reveal()).toBe('s3cret');
  expect(opened.securityToken.reveal()).toBe('t0ken');
});

test('the same secret never seals to the same text', () => {
  const seal = () => sealRow(ring, scope, secrets).fields.accessKeySecret;
  expect(seal()).not.toBe(seal());
});

test('the first key seals and every key of the ring opens', () => {
  const sealed = sealRow(ring, scope, secrets);
  const newRing = [randomBytes(32), ...ring];
  expect(openRow(newRing, scope, sealed).accessKeySecret.reveal()).toBe('s3cret');
  expect(sealRow(newRing, scope, secrets).keyVersion).not.toBe(sealed.keyVersion);
});

test('a ring without the key refuses, and so does no ring at all', () => {
  const sealed = sealRow(ring, scope, secrets);
  expect(() => openRow([randomBytes(32)], scope, sealed)).toThrow(DecryptionError);
  expect(() => sealRow([], scope, secrets)).toThrow('ROLLCALL_ENCRYPTION_KEYS');
});

test('a row that was moved to another team, row or field does not open', () => {
  const sealed = sealRow(ring, scope, secrets);
  const { accessKeySecret, securityToken } = sealed.fields;
  const swapped = {
    ...sealed,
    fields: { accessKeySecret: securityToken, securityToken: accessKeySecret },
  };
  expect(() => openRow(ring, { ...scope, teamId: randomUUID() }, sealed)).toThrow(DecryptionError);
  expect(() => openRow(ring, { ...scope, rowId: randomUUID() }, sealed)).toThrow(DecryptionError);
  expect(() => openRow(ring, scope, swapped)).toThrow(DecryptionError);
});

test('a changed character anywhere is refused', () => {
  const sealed = sealRow(ring, scope, { accessKeySecret: new Secret('s3cret') });
  const parts = [sealed.fields.accessKeySecret, sealed.wrappedKey];
  fc.assert(
    fc.property(fc.nat(1), fc.nat(), fc.stringMatching(/^[A-Za-z0-9_-]$/), (part, at, sign) => {
      const text = parts[part] ?? '';
      const index = at % text.length;
      const changed = text.slice(0, index) + sign + text.slice(index + 1);
      fc.pre(changed !== text);
      const [accessKeySecret = '', wrappedKey = ''] = parts.with(part, changed);
      const row = { fields: { accessKeySecret }, wrappedKey, keyVersion: sealed.keyVersion };
      expect(() => openRow(ring, scope, row)).toThrow(DecryptionError);
    }),
    { numRuns: 1000 },
  );
});
