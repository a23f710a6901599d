import { format, inspect } from 'node:util';
import { expect, test } from 'vitest';
import { OpenedCredential } from './credentials/open-credential.ts';
import { createLog } from './log.ts';
import { Secret } from './secret.ts';

function shownBy(value: object): string {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.level = 'info';
  log.info({ value, nested: { value } }, 'seen');
  return [
    JSON.stringify({ value }),
    `${value}`,
    inspect({ value }, { depth: 9, showHidden: true }),
    format('%o %j', value, value),
    ...lines,
  ].join('\n');
}

test('a secret shows itself to reveal() alone', () => {
  const secret = new Secret('canary-1');
  expect(secret.reveal()).toBe('canary-1');
  expect(shownBy(secret)).toContain('[redacted]');
  expect(shownBy(secret)).not.toContain('canary-1');
});

test('an opened credential shows neither secret nor token, not even when it is copied', () => {
  const opened = new OpenedCredential(
    { accessKeyId: 'LTAI', roleArn: null, roleSessionName: null },
    new Secret('canary-2'),
    new Secret('canary-3'),
  );
  expect([opened.accessKeySecret, opened.securityToken]).toEqual(['canary-2', 'canary-3']);
  expect(shownBy(opened) + shownBy({ ...opened })).not.toMatch(/canary/);
});

test('the log redacts what its key gives away, and escapes line breaks', () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.level = 'info';
  log.info(
    {
      password: 'canary-4',
      input: { accessKeySecret: 'canary-5' },
      headers: { authorization: 'canary-6' },
    },
    'a\n{"level":60}',
  );
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toContain('\n');
  expect(lines[0]).not.toMatch(/canary/);
});
