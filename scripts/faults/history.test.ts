import { describe, expect, it } from 'vitest';
import type { Status } from '@/lib/contracts/client-status';
import type { AnswerRecord } from '@/lib/simulator/call-log';
import { checkHistory, type WrittenChange } from './history';

const T0 = Date.UTC(2026, 0, 1);
const clientId = 'GID_a@@@1';

function said(online: boolean, afterMs: number): AnswerRecord {
  return { clientId, online, operation: 'batch', readAt: T0 + afterMs, sentAt: T0 + afterMs };
}

function change(from: Status, to: Status, afterMs: number): WrittenChange {
  const at = T0 + afterMs;
  return { clientId, from, to, notBefore: at, notAfter: at };
}

function problemsOf(
  changes: WrittenChange[],
  answers: AnswerRecord[],
  shown: WrittenChange[] = [],
) {
  const acknowledged = shown.map(({ to, notAfter }) => ({
    ...{ clientId, status: to, notAfter },
    shownAt: notAfter,
  }));
  const problems = checkHistory({ changes, answers, acknowledged, ttlMs: 30_000 });
  return problems.map((problem) => problem.slice(clientId.length + 2).split(/[, ]/)[0]);
}

describe('the check of a written history', () => {
  const online = change('unknown', 'online', 0);
  const offline = change('online', 'offline', 20_000);

  it('finds nothing wrong with changes that the service told', () => {
    expect(problemsOf([online, offline], [said(true, 0), said(false, 20_000)], [offline])).toEqual(
      [],
    );
  });

  it('finds a change that a viewer saw and that is not written', () => {
    expect(problemsOf([online], [said(true, 0)], [offline])).toEqual(['lost']);
  });

  it('finds a change of which the service never told', () => {
    expect(problemsOf([online, offline], [said(true, 0)])).toEqual(['invented']);
  });

  it('finds a change that does not begin where the last one ended', () => {
    const broken = change('offline', 'online', 1_000);
    expect(problemsOf([online, broken], [said(true, 0), said(true, 1_000)])).toEqual(['chain']);
  });

  it('finds a status stretched over a time in which nobody looked', () => {
    const late = change('online', 'offline', 60_000);
    expect(problemsOf([online, late], [said(true, 0), said(false, 60_000)])).toEqual(['online']);
    const gap = [online, change('online', 'unknown', 30_000), change('unknown', 'offline', 60_000)];
    expect(problemsOf(gap, [said(true, 0), said(false, 60_000)])).toEqual([]);
  });
});
