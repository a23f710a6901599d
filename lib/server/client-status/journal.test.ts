import { beforeEach, describe, expect, it } from 'vitest';
import { createRecord } from './client-record';
import { Journal } from './journal';
import type { StatusChangeEvent } from './settle';
import { StatusBoard } from './status-board';
import { applyCached } from './status-machine';

const T0 = Date.UTC(2026, 0, 1);
const ID = 'GID_a@@@1';

function change(): StatusChangeEvent {
  return {
    ...{ clientId: ID, from: 'unknown', to: 'online', reason: null, source: 'cached' },
    ...{ notBefore: T0, notAfter: T0, confirmed: false },
  };
}

describe('the journal of changes', () => {
  let now: number;
  let commit: () => void;
  let journal: Journal;
  let told: number[];

  beforeEach(() => {
    now = T0;
    told = [];
    const write = () => new Promise<void>((resolve) => (commit = resolve));
    journal = new Journal(write, () => now);
    journal.onCommitted((_, entry) => told.push(entry));
  });

  it('tells of a change once it is written down', async () => {
    const entry = journal.append('c', createRecord(ID, 5_000), change());
    const flushed = journal.flush();
    expect(told).toEqual([]);
    commit();
    await flushed;
    expect(told).toEqual([entry]);
  });

  it('does not wait longer than two seconds for a database that hangs', () => {
    const entry = journal.append('c', createRecord(ID, 5_000), change());
    void journal.flush();
    now += 1_900;
    void journal.flush();
    expect(told).toEqual([]);
    now += 200;
    void journal.flush();
    expect(told).toEqual([entry]);
    expect(journal.append('c', createRecord(ID, 5_000), change())).toBe(0);
  });
});

describe('a change that waits for the database', () => {
  it('does not keep the row before it on the screen beyond its evidence', () => {
    const board = new StatusBoard({ append: () => 1 });
    const connection = board.connection('c');
    const record = board.record(connection, ID, 5_000);
    applyCached(record, { value: true, askedAt: T0, now: T0 });
    board.refresh(connection, record, T0);
    board.committed([['c', record]], 1, T0);
    expect(record.row.status).toBe('online');

    applyCached(record, { value: false, askedAt: T0 + 28_000, now: T0 + 28_000 });
    board.refresh(connection, record, T0 + 28_000);
    board.advance(T0 + 29_900);
    expect(record.row.status).toBe('online');
    board.advance(T0 + 30_250);
    expect(record.row).toMatchObject({ status: 'unknown', reason: 'expired' });

    board.committed([['c', record]], 1, T0 + 31_000);
    expect(record.row.status).toBe('offline');
  });
});
