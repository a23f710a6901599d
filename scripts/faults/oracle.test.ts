import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import type { AnswerRecord } from '@/lib/simulator/call-log';
import { Oracle } from './oracle';
import { StatusView } from './status-view';

const TTL_MS = 30_000;
const T0 = Date.UTC(2026, 0, 1);
const ID = 'GID_a@@@1';

function said(online: boolean, afterMs: number, readAfterMs = afterMs): AnswerRecord {
  const times = { sentAt: T0 + afterMs, readAt: T0 + readAfterMs };
  return { clientId: ID, online, operation: 'batch', ...times };
}

function showing(row: Partial<ClientRow>, afterMs: number, oldestAfterMs: number | null = null) {
  const client: ClientRow = {
    ...{ clientId: ID, status: 'offline', flags: [], since: null, source: 'cached' },
    checkedAt: new Date(T0).toISOString(),
    ...row,
  };
  const summary = { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 };
  summary[client.status] = 1;
  const oldestAt = oldestAfterMs === null ? null : new Date(T0 + oldestAfterMs).toISOString();
  const view = new StatusView();
  view.apply(
    JSON.stringify({
      cursor: 'a.1',
      now: new Date(T0 + afterMs).toISOString(),
      full: true,
      total: 1,
      summary,
      checked: { oldestAt, newestAt: null, nextDueAt: null },
      clients: [client],
      removed: [],
    }),
  );
  return view;
}

describe('the oracle of the fault tests', () => {
  let answers: AnswerRecord[];
  let oracle: Oracle;

  beforeEach(() => {
    answers = [];
    oracle = new Oracle({ ttlMs: TTL_MS, toleranceMs: 250 });
  });

  function kindsAt(view: StatusView, afterMs: number): string[] {
    oracle.hear(answers);
    return oracle.judge(view, T0 + afterMs).map((violation) => violation.kind);
  }

  it('accepts what the service said within the time to live', () => {
    answers.push(said(false, 0));
    expect(kindsAt(showing({}, 30_000), 30_000)).toEqual([]);
  });

  it('refuses offline for a client of which the service never spoke', () => {
    expect(kindsAt(showing({ checkedAt: null }, 10), 10)).toEqual(['offline-without-answer']);
  });

  it('refuses offline when the service said only online', () => {
    answers.push(said(true, 0));
    expect(kindsAt(showing({}, 10), 10)).toEqual(['offline-without-answer']);
  });

  it('refuses a status whose last answer is older than the time to live', () => {
    answers.push(said(true, 0));
    const view = showing({ status: 'online' }, 30_300);
    expect(kindsAt(view, 30_300)).toEqual(['online-without-answer']);
  });

  it('takes nothing from an answer that contradicts itself', () => {
    answers.push(said(false, 0), said(true, 0));
    expect(kindsAt(showing({}, 10), 10)).toContain('offline-without-answer');
  });

  it('accepts unknown at any time', () => {
    expect(kindsAt(showing({ status: 'unknown', checkedAt: null }, 10), 10)).toEqual([]);
  });

  it('refuses a claim to have been checked after the last answer', () => {
    answers.push(said(false, 0));
    expect(kindsAt(showing({}, 9_000, 8_000), 9_000)).toEqual(['claims-fresher']);
    expect(kindsAt(showing({ flags: ['stale'] }, 9_000, 8_000), 9_000)).toEqual([]);
  });

  it('refuses an older value that won over a newer one, where order is judged', () => {
    oracle = new Oracle({ ttlMs: TTL_MS, toleranceMs: 250, isOrdered: true });
    answers.push(said(true, 2_000), said(false, 3_500, 0));
    expect(kindsAt(showing({}, 7_000), 7_000)).toEqual(['older-answer-won']);
    expect(kindsAt(showing({ status: 'online' }, 7_000), 7_000)).toEqual([]);
  });

  it('refuses a summary that differs from the rows', () => {
    answers.push(said(false, 0));
    const view = showing({}, 10);
    view.summary.offline = 2;
    expect(kindsAt(view, 10)).toEqual(['summary-differs']);
  });
});
