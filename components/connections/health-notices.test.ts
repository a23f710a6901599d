import { expect, test } from 'vitest';
import type { ConnectionHealth } from '@/lib/contracts/connection';
import { noticesOf } from './health-notices';

const OK: ConnectionHealth = { state: 'ok', lastSuccessAt: null };

test.each([
  ['a connection that keeps its intervals has none', {}, []],
  [
    'a reached limit is said with its factor',
    { slowdown: { factor: 2.8, by: 'limit' } },
    [{ kind: 'slowedByLimit', factor: 2.8 }],
  ],
  [
    'so is a budget that runs low',
    { slowdown: { factor: 3, by: 'budget' } },
    [{ kind: 'slowedByBudget', factor: 3 }],
  ],
  [
    'a server that cannot keep up',
    { slowdown: { factor: 1.4, by: 'server' } },
    [{ kind: 'slowedByServer', factor: 1.4 }],
  ],
  ['a hair’s breadth is not worth a word', { slowdown: { factor: 1.04, by: 'limit' } }, []],
  [
    'a spent budget is said instead of how slow it made things',
    { slowdown: { factor: 20, by: 'budget' }, isPausedByBudget: true },
    [{ kind: 'paused' }],
  ],
  [
    'that nearly all changed is said besides',
    { slowdown: { factor: 2, by: 'limit' }, notice: 'nearly-all-changed' },
    [{ kind: 'slowedByLimit', factor: 2 }, { kind: 'nearlyAllChanged' }],
  ],
] as const)('%s', (_name, health, notices) => {
  expect(noticesOf({ ...OK, ...health })).toEqual(notices);
});
