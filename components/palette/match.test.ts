import { expect, test } from 'vitest';
import { matchScore } from './match';

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
