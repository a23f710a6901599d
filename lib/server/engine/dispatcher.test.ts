import { expect, test } from 'vitest';
import { Dispatcher } from './dispatcher';
import type { Lane } from './lanes';
import { createManualClock } from './testing/manual-clock';

function setUp(ipMaxQps = 250) {
  const clock = createManualClock();
  const dispatcher = new Dispatcher(clock, ipMaxQps);
  const sent: { name: string; at: number }[] = [];
  const job = (lane: Lane, name: string, tookMs = 20) => ({
    lane,
    readyAt: clock.now(),
    deadlineAt: clock.now(),
    patienceMs: 10_000,
    send: () => {
      sent.push({ name, at: clock.monotonic() });
      return new Promise<void>((resolve) => clock.setTimer(resolve, tookMs));
    },
  });
  return { clock, dispatcher, sent, job };
}

function mostPerSecond(times: readonly number[]): number {
  return Math.max(
    ...times.map((start) => times.filter((at) => at >= start && at < start + 1000).length),
  );
}

test('one account and operation stays within its limit and uses it', async () => {
  const { clock, dispatcher, sent, job } = setUp();
  const account = dispatcher.account('a');
  for (let index = 0; index < 1_000; index += 1) {
    dispatcher.enqueue(account, 'cached', job('background', `${index}`));
  }
  await clock.pass(10_000);
  expect(sent.length).toBeGreaterThanOrEqual(975);
  expect(mostPerSecond(sent.map(({ at }) => at))).toBeLessThanOrEqual(101);
});

test('two accounts together stay below the ceiling of the address', async () => {
  const { clock, dispatcher, sent, job } = setUp(150);
  for (const id of ['a', 'b']) {
    for (let index = 0; index < 1_000; index += 1) {
      dispatcher.enqueue(dispatcher.account(id), 'cached', job('background', id));
    }
  }
  await clock.pass(5_000);
  expect(mostPerSecond(sent.map(({ at }) => at))).toBeLessThanOrEqual(153);
  const ofA = sent.filter(({ name }) => name === 'a').length;
  expect(ofA / sent.length).toBeGreaterThan(0.4);
  expect(ofA / sent.length).toBeLessThan(0.6);
});

test('a job that comes late but is more urgent gets the next slot', async () => {
  const { clock, dispatcher, sent, job } = setUp();
  const account = dispatcher.account('a');
  for (let index = 0; index < 100; index += 1) {
    dispatcher.enqueue(account, 'cached', job('background', 'sweep'));
  }
  await clock.pass(200);
  dispatcher.enqueue(account, 'cached', job('person', 'check'));
  const before = sent.length;
  await clock.pass(25);
  expect(sent[before]?.name).toBe('check');
});

test('a slow service gets no more than 64 calls at once, some of them kept for people', async () => {
  const { clock, dispatcher, sent, job } = setUp();
  const account = dispatcher.account('a');
  for (let index = 0; index < 200; index += 1) {
    dispatcher.enqueue(account, 'cached', job('background', 'sweep', 60_000));
  }
  await clock.pass(5_000);
  expect(sent).toHaveLength(56);
  for (let index = 0; index < 20; index += 1) {
    dispatcher.enqueue(account, 'realtime', job('person', 'check', 60_000));
  }
  await clock.pass(1_000);
  expect(sent).toHaveLength(64);
});

test('a job with nothing left to send costs no slot', async () => {
  const { clock, dispatcher, sent, job } = setUp();
  const account = dispatcher.account('a');
  for (let index = 0; index < 100; index += 1) {
    dispatcher.enqueue(account, 'cached', { ...job('viewed', 'gone'), send: () => null });
  }
  dispatcher.enqueue(account, 'cached', job('background', 'sweep'));
  await clock.pass(1);
  expect(sent).toHaveLength(1);
});

test('what is due later runs at its time, and a stall releases no burst', async () => {
  const { clock, dispatcher, sent, job } = setUp();
  const account = dispatcher.account('a');
  dispatcher.later(clock.now() + 5_000, () => {
    for (let index = 0; index < 50; index += 1) {
      dispatcher.enqueue(account, 'cached', job('viewed', 'due'));
    }
  });
  await clock.pass(4_999);
  expect(sent).toHaveLength(0);
  await clock.pass(1);
  expect(sent.length).toBeLessThanOrEqual(3);
});
