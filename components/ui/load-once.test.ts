import { expect, test } from 'vitest';
import { loadOnce } from './load-once';

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
