import { expect, test } from 'vitest';
import { inOrder, matchScore } from './match';

test.each([
  ['Lifts in Shanghai', 'lifts in shanghai', 5],
  ['Lifts in Shanghai', 'lif', 4],
  ['Lifts in Shanghai', 'shang', 3],
  ['Lifts in Shanghai', 'hai', 2],
  ['Lifts in Shanghai', 'hai lif', 1],
  ['Lifts in Shanghai', 'pump', 0],
  ['上海电梯', '电梯', 2],
  ['anything', ' ', 1],
])('%s for %s', (name, search, score) => {
  expect(matchScore(name, search)).toBe(score);
});

test('a list that is called what was typed stands above the lookup of it, which costs a call', () => {
  const lookup = { name: 'Look up site12' };
  const others = [{ name: 'Old site12' }, { name: 'site12' }, { name: 'Overview' }];
  const names = (search: string) => inOrder(search, [lookup], others).map(({ name }) => name);
  expect(names('site12')).toEqual(['site12', 'Look up site12', 'Old site12']);
});

test('what holds @@@ is looked up, whatever is called so', () => {
  const id = 'GID_a@@@1';
  const found = inOrder(id, [{ name: 'Look up' }], [{ name: id }]);
  expect(found.map(({ name }) => name)).toEqual(['Look up', id]);
});
