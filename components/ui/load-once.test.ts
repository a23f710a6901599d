import { afterEach, expect, test, vi } from 'vitest';
import { loadOnce } from './load-once';

afterEach(() => vi.useRealTimers());

test('a part is fetched once, however often it is wanted', async () => {
  let fetches = 0;
  const part = loadOnce(async () => {
    fetches += 1;
    return 'menu';
  });
  expect(part.get()).toBeNull();
  expect(await Promise.all([part.load(), part.load()])).toEqual(['menu', 'menu']);
  expect(await part.load()).toBe('menu');
  expect([part.get(), fetches]).toEqual(['menu', 1]);
});

test('a part that could not be fetched is fetched again the next time', async () => {
  const answers = [Promise.reject(new Error('no network')), Promise.resolve('menu')];
  const part = loadOnce(() => answers.shift() ?? Promise.reject(new Error('asked too often')));
  await expect(part.load()).rejects.toThrow('no network');
  expect(part.get()).toBeNull();
  expect(await part.load()).toBe('menu');
});

function comesAfter(failures: number) {
  const made = { fetches: 0 };
  const part = loadOnce(async () => {
    made.fetches += 1;
    if (made.fetches <= failures) throw new Error('no network');
    return 'menu';
  });
  return { part, made };
}

test('a part that is still wanted comes with the network, without another press', async () => {
  vi.useFakeTimers();
  const { part, made } = comesAfter(2);
  const onLoaded = vi.fn();
  part.loadAtLast(onLoaded);
  await vi.advanceTimersByTimeAsync(3900);
  expect([part.get(), onLoaded.mock.calls.length]).toEqual([null, 0]);
  await vi.advanceTimersByTimeAsync(200);
  expect([part.get(), onLoaded.mock.calls.length, made.fetches]).toEqual(['menu', 1, 3]);
});

test('a part that is not wanted any more is not fetched again, and nobody is told of it', async () => {
  vi.useFakeTimers();
  const { part, made } = comesAfter(1);
  const onLoaded = vi.fn();
  const callOff = part.loadAtLast(onLoaded);
  await vi.advanceTimersByTimeAsync(100);
  callOff();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([made.fetches, onLoaded.mock.calls.length]).toEqual([1, 0]);
});
