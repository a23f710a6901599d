import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { identifyProcess, isKnownDead, NO_IDENTITY } from './process-identity';

test('this process runs', () => {
  expect(identifyProcess()).not.toBe(NO_IDENTITY);
  expect(identifyProcess()).toBe(identifyProcess());
  expect(isKnownDead(identifyProcess())).toBe(false);
});

test('a process that was killed is known to be dead', async () => {
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']);
  await once(child, 'spawn');
  const identity = identifyProcess(child.pid);
  expect(isKnownDead(identity)).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isKnownDead(identity)).toBe(true);
});

test('nothing is known of a process elsewhere, or of one that cannot be told', () => {
  const [boot, namespace, pid, startedAt] = JSON.parse(identifyProcess());
  const elsewhere = [
    ['another-boot', namespace, pid, '1'],
    [boot, 'pid:[1]', pid, '1'],
  ];
  for (const parts of elsewhere) expect(isKnownDead(JSON.stringify(parts))).toBe(false);
  expect(isKnownDead(JSON.stringify([boot, namespace, pid, `${startedAt}0`]))).toBe(true);
  expect(isKnownDead(NO_IDENTITY)).toBe(false);
});
