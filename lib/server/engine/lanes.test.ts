import { expect, test } from 'vitest';
import { type Lane, LaneQueue } from './lanes';

function waiting(lane: Lane, name: string, readyAt = 0) {
  return { lane, name, readyAt, deadlineAt: readyAt, patienceMs: 10_000 };
}

function drain(queue: LaneQueue<ReturnType<typeof waiting>>, now: number): string[] {
  const names: string[] = [];
  for (let item = queue.take(now); item !== undefined; item = queue.take(now))
    names.push(item.name);
  return names;
}

test('urgent lanes come first, and within a lane who came first', () => {
  const queue = new LaneQueue<ReturnType<typeof waiting>>();
  queue.push(waiting('background', 'sweep'));
  queue.push(waiting('viewed', 'seen 1'));
  queue.push(waiting('viewed', 'seen 2'));
  queue.push(waiting('first-look', 'opened'));
  queue.push(waiting('person', 'check'));
  expect(drain(queue, 1_000)).toEqual(['check', 'opened', 'seen 1', 'seen 2', 'sweep']);
});

test('a lane that waited for more than an interval gets every other slot', () => {
  const queue = new LaneQueue<ReturnType<typeof waiting>>();
  for (const name of ['p1', 'p2', 'p3', 'p4']) queue.push(waiting('person', name, 19_000));
  for (const name of ['b1', 'b2']) queue.push(waiting('background', name, 0));
  expect(drain(queue, 20_000)).toEqual(['b1', 'p1', 'b2', 'p2', 'p3', 'p4']);
});

test('within a lane the earliest deadline goes first', () => {
  const queue = new LaneQueue<ReturnType<typeof waiting>>();
  queue.push({ ...waiting('background', 'slow list'), deadlineAt: 60_000 });
  queue.push({ ...waiting('background', 'fast list', 50), deadlineAt: 5_000 });
  expect(drain(queue, 100)).toEqual(['fast list', 'slow list']);
});

test('a long queue keeps its order', () => {
  const queue = new LaneQueue<ReturnType<typeof waiting>>();
  for (let index = 0; index < 5_000; index += 1) queue.push(waiting('viewed', `${index}`));
  expect(drain(queue, 0)).toEqual(Array.from({ length: 5_000 }, (_, index) => `${index}`));
  expect(queue.size).toBe(0);
});
