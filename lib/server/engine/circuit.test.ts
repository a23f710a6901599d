import { describe, expect, test } from 'vitest';
import type { UpstreamErrorInfo } from '@/lib/contracts/common';
import { Circuit, probeEveryMs } from './circuit';

const T0 = 1_800_000_000_000;

function errorOf(
  errorClass: UpstreamErrorInfo['class'],
  code: string = errorClass,
): UpstreamErrorInfo {
  return {
    code,
    httpStatus: 500,
    requestId: null,
    class: errorClass,
    whoActs: 'nobody',
    explanation: '',
  };
}

function failing(): Circuit {
  const circuit = new Circuit();
  for (let second = 0; second < 5; second += 1) {
    circuit.permit(T0 + second, false);
    circuit.failed(errorOf('transient'), T0 + second, 5_000);
  }
  return circuit;
}

describe('transient failures', () => {
  test('open it when at least half of ten seconds failed', () => {
    expect(failing()).toMatchObject({ state: 'failing', nextTryAt: T0 + 4 + 5_000 });
  });
  test('leave it closed while most calls succeed', () => {
    const circuit = new Circuit();
    for (let call = 0; call < 20; call += 1) circuit.succeeded(T0 + call);
    for (let call = 0; call < 8; call += 1) circuit.failed(errorOf('transient'), T0 + call, 5_000);
    expect(circuit.state).toBe('closed');
  });
  test('do not add up over more than ten seconds', () => {
    const circuit = new Circuit();
    for (let call = 0; call < 20; call += 1) {
      circuit.failed(errorOf('transient'), T0 + call * 11_000, 5_000);
    }
    expect(circuit.state).toBe('closed');
    expect(circuit.error).not.toBeNull();
  });
});

describe('an open circuit', () => {
  test('lets nobody through before its time, then one probe at once', () => {
    const circuit = failing();
    expect(circuit.permit(T0 + 1_000, false)).toBe('refuse');
    expect(circuit.permit(T0 + 6_000, false)).toBe('go');
    expect(circuit.permit(T0 + 6_000, false)).toBe('wait');
  });
  test('closes by a probe that succeeds', () => {
    const circuit = failing();
    circuit.permit(T0 + 6_000, false);
    circuit.succeeded(T0 + 6_100);
    expect(circuit).toMatchObject({ state: 'closed', error: null, nextTryAt: null });
    expect(circuit.permit(T0 + 6_200, false)).toBe('go');
  });
  test('stays open by a probe that fails', () => {
    const circuit = failing();
    circuit.permit(T0 + 6_000, false);
    circuit.failed(errorOf('transient'), T0 + 6_100, 5_000);
    expect(circuit).toMatchObject({ state: 'failing', nextTryAt: T0 + 11_000 });
  });
  test('is tried again at once after a probe that hung as long as the wait', () => {
    const circuit = failing();
    circuit.permit(T0 + 6_000, false);
    circuit.failed(errorOf('transient'), T0 + 12_000, 5_000);
    expect(circuit.permit(T0 + 12_000, false)).toBe('go');
  });
  test('lets a person try two seconds after the last try', () => {
    const circuit = failing();
    expect(circuit.permit(T0 + 1_000, true)).toBe('refuse');
    expect(circuit.permit(T0 + 2_100, true)).toBe('go');
  });
});

test('an error that somebody must mend stops it at once and is probed each minute', () => {
  const circuit = new Circuit();
  circuit.stop(errorOf('credentials'), T0);
  expect(circuit).toMatchObject({ state: 'stopped', nextTryAt: T0 + 60_000 });
  circuit.stop(errorOf('credentials'), T0 + 5_000);
  expect(circuit.nextTryAt).toBe(T0 + 60_000);
  circuit.retryNow(T0 + 6_000);
  expect(circuit.permit(T0 + 6_000, false)).toBe('go');
});

test('throttling backs off longer each time, at least as long as the service says', () => {
  const circuit = new Circuit();
  for (let call = 0; call < 10; call += 1)
    circuit.throttled(errorOf('throttled'), T0, { retryAfterMs: null, probeMs: 5_000 });
  expect(circuit).toMatchObject({ state: 'throttled', nextTryAt: T0 + 1_000 });
  circuit.permit(T0 + 1_000, false);
  circuit.throttled(errorOf('throttled'), T0 + 1_000, { retryAfterMs: null, probeMs: 5_000 });
  expect(circuit.nextTryAt).toBe(T0 + 3_000);
  circuit.permit(T0 + 3_000, false);
  circuit.throttled(errorOf('throttled'), T0 + 3_000, { retryAfterMs: 9_000, probeMs: 5_000 });
  expect(circuit.nextTryAt).toBe(T0 + 12_000);
});

test('probes come once an interval, within 5 to 30 s', () => {
  expect([1_000, 10_000, 600_000].map(probeEveryMs)).toEqual([5_000, 10_000, 30_000]);
});
