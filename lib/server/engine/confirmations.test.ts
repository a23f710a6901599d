import { expect, test } from 'vitest';
import { Confirmations } from './confirmations';

const T0 = 1_800_000_000_000;

function flipAll(confirmations: Confirmations, count: number): void {
  for (let index = 0; index < count; index += 1) confirmations.observe(T0, true);
}

test('single changes are confirmed one by one', () => {
  const confirmations = new Confirmations();
  for (let index = 0; index < 500; index += 1) confirmations.observe(T0, index < 5);
  expect(confirmations.decide(T0)).toBe('ask');
});

test('the budget lets a hundred through and then twenty a second', () => {
  const confirmations = new Confirmations();
  const asked = () => {
    let count = 0;
    while (confirmations.decide(T0) === 'ask') count += 1;
    return count;
  };
  expect(asked()).toBe(100);
  expect(confirmations.decide(T0 + 1_000)).toBe('ask');
});

test('a mass of changes is believed once twenty samples agree', () => {
  const confirmations = new Confirmations();
  flipAll(confirmations, 100);
  for (let sample = 0; sample < 20; sample += 1) {
    expect(confirmations.decide(T0)).toBe('ask');
    confirmations.asked();
  }
  expect(confirmations.decide(T0)).toBe('wait');
  for (let sample = 0; sample < 20; sample += 1) confirmations.settled(T0, true);
  expect(confirmations.decide(T0)).toBe('believe');
  expect(confirmations).toMatchObject({ total: 20, wrong: 0 });
});

test('a mass of changes that samples refute is not believed', () => {
  const confirmations = new Confirmations();
  flipAll(confirmations, 100);
  for (let sample = 0; sample < 20; sample += 1) {
    confirmations.asked();
    confirmations.settled(T0, false);
  }
  expect(confirmations.decide(T0)).toBe('wait');
  expect(confirmations.wrong).toBe(20);
});

test('nearly all clients changing together is noticed for a minute', () => {
  const confirmations = new Confirmations();
  flipAll(confirmations, 20);
  expect(confirmations.isNearlyAll(T0)).toBe(true);
  expect(confirmations.hasNotice(T0 + 59_000)).toBe(true);
  expect(confirmations.hasNotice(T0 + 61_000)).toBe(false);
});
