import { expect, test } from 'vitest';
import { AddressGuard } from './address-guard.ts';

function guardAt(clock: { ms: number }) {
  return new AddressGuard({ maxQps: 5, banSeconds: 10, now: () => clock.ms });
}

test('the call beyond the limit brings a ban that ends after its time', () => {
  const clock = { ms: 0 };
  const guard = guardAt(clock);
  for (let call = 0; call < 5; call += 1) expect(guard.admit('10.0.0.1')).toBe(true);
  expect(guard.isBanned('10.0.0.1')).toBe(false);
  expect(guard.admit('10.0.0.1')).toBe(false);
  expect(guard.isBanned('10.0.0.1')).toBe(true);
  clock.ms = 9_999;
  expect(guard.isBanned('10.0.0.1')).toBe(true);
  clock.ms = 10_000;
  expect(guard.isBanned('10.0.0.1')).toBe(false);
  expect(guard.admit('10.0.0.1')).toBe(true);
});

test('addresses are counted apart, and a ban can be lifted', () => {
  const guard = guardAt({ ms: 0 });
  for (let call = 0; call < 6; call += 1) guard.admit('10.0.0.1');
  expect(guard.isBanned('10.0.0.1')).toBe(true);
  expect(guard.isBanned('10.0.0.2')).toBe(false);
  guard.lift();
  expect(guard.isBanned('10.0.0.1')).toBe(false);
});
