import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Statuses, statusesSchema } from '@/lib/contracts/client-status';
import { encodeStatuses } from './encode-statuses';
import { StatusBoard } from './status-board';
import { applyCached, applyMissing } from './status-machine';

const T0 = 1_800_000_000_000;

function setUp() {
  const board = new StatusBoard({ append: () => 0 });
  const connection = board.connection('c');
  const view = board.view('w');
  const hear = (clientId: string, value: boolean | null, now: number) => {
    const record = connection.records.get(clientId);
    if (!record) return;
    if (value === null) applyMissing(record, now);
    else applyCached(record, { value, askedAt: now, now });
    board.refresh(connection, record, now);
  };
  const join = (clientId: string) => view.add(board.record(connection, clientId, 10_000));
  const leave = (clientId: string) => {
    const record = view.members.get(clientId);
    if (record) board.leave(connection, view, { record, now: T0 });
  };
  const poll = (since: string | undefined, now: number): Statuses => {
    board.advance(now);
    const body = encodeStatuses(view, since, { epoch: 'abcd', now });
    return statusesSchema.parse(JSON.parse(body.toString('utf8')));
  };
  /** Everything, as a list shows it that nobody has opened before. */
  const pollAnew = (now: number): Statuses => {
    const fresh = board.view(`anew-${now}`);
    for (const record of view.members.values()) fresh.add(record);
    const body = encodeStatuses(fresh, undefined, { epoch: 'abcd', now });
    for (const record of view.members.values()) {
      fresh.members.delete(record.clientId);
      record.views = [view];
    }
    return statusesSchema.parse(JSON.parse(body.toString('utf8')));
  };
  return { view, hear, join, leave, poll, pollAnew };
}

/** What is shown of each client, whatever the order; when it was last checked may lag behind. */
function rowsOf({ clients }: Statuses) {
  return Object.fromEntries(clients.map(({ checkedAt: _, ...row }) => [row.clientId, row]));
}

test('a viewer who takes every delta sees what a full answer shows, whatever happens in between', () => {
  const step = fc.record({
    kind: fc.constantFrom('hear', 'missing', 'join', 'leave', 'poll', 'open', 'wait'),
    id: fc.nat(11),
    value: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 300 }), (steps) => {
      const { hear, join, leave, poll, pollAnew } = setUp();
      const seen = new Map<string, string>();
      let cursor: string | undefined;
      let now = T0;
      const look = () => {
        const answer = poll(cursor, now);
        if (answer.full) seen.clear();
        for (const id of answer.removed) seen.delete(id);
        for (const { clientId, status, flags, reason } of answer.clients) {
          seen.set(clientId, JSON.stringify({ status, flags, reason }));
        }
        cursor = answer.cursor;
        return answer;
      };
      for (const { kind, id, value } of steps) {
        now += kind === 'wait' ? 9_000 : 1;
        if (kind === 'hear') hear(`id${id}`, value, now);
        if (kind === 'missing') hear(`id${id}`, null, now);
        if (kind === 'join') join(`id${id}`);
        if (kind === 'leave') leave(`id${id}`);
        if (kind === 'poll') look();
        if (kind === 'open') expect(rowsOf(poll(undefined, now))).toEqual(rowsOf(pollAnew(now)));
      }
      const answer = look();
      const full = poll(undefined, now);
      const expected = full.clients.map(({ clientId, status, flags, reason }) => [
        clientId,
        JSON.stringify({ status, flags, reason }),
      ]);
      expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(expected));
      expect(answer.summary).toEqual(full.summary);
      const counted = { online: 0, offline: 0, unknown: 0 };
      for (const { status } of full.clients) counted[status] += 1;
      expect(full.summary).toMatchObject(counted);
    }),
    { numRuns: 300 },
  );
});

test('an unchanged answer about 10,000 clients has no rows and less than 300 bytes', () => {
  const bytesOfNextDueAt = '"2026-11-21T22:33:15Z"'.length - 'null'.length;
  const { view, hear, join, poll } = setUp();
  for (let index = 0; index < 10_000; index += 1) join(`id${index}`);
  for (let index = 0; index < 10_000; index += 1) hear(`id${index}`, index % 3 > 0, T0);
  const { cursor } = poll(undefined, T0);
  const body = encodeStatuses(view, cursor, { epoch: 'abcd', now: T0 + 5_000 });
  expect(statusesSchema.parse(JSON.parse(body.toString('utf8'))).clients).toEqual([]);
  expect(body.length + bytesOfNextDueAt).toBeLessThan(300);
});

test('a cursor of an earlier engine, of the future or of nobody gets everything', () => {
  const { join, poll } = setUp();
  join('a');
  for (const cursor of ['zzzz.1', 'abcd.999999', 'nonsense', 'abcd.', 'abcd.-1']) {
    expect(poll(cursor, T0)).toMatchObject({ full: true, total: 1 });
  }
});

test('an unmarked row was never checked later than the answer says', () => {
  const { hear, join, poll } = setUp();
  for (const id of ['a', 'b']) join(id);
  hear('a', true, T0);
  hear('b', true, T0 + 5_000);
  const { checked } = poll(undefined, T0 + 6_000);
  expect(checked.oldestAt).toBe(new Date(T0).toISOString().replace('.000', ''));
  expect(poll(undefined, T0 + 12_500).checked.oldestAt).toBe('2027-01-15T08:00:05Z');
});
