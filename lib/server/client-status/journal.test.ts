import { expect, test } from 'vitest';
import { Journal, type JournalEntry } from './journal';
import { StatusBoard } from './status-board';
import { applyCached } from './status-machine';

function setUp() {
  const time = { now: 1_800_000_000_000 };
  const written: JournalEntry[] = [];
  const database = { isDown: false };
  const journal = new Journal(
    async (entries) => {
      if (database.isDown) throw new Error('down');
      written.push(...entries);
    },
    () => time.now,
  );
  const board = new StatusBoard(journal);
  journal.onCommitted((records, entry) => board.committed(records, entry, time.now));
  const connection = board.connection('c');
  const record = board.record(connection, 'x', 10_000);
  board.view('w').add(record);
  const hear = (value: boolean) => {
    applyCached(record, { value, askedAt: time.now, now: time.now });
    board.refresh(connection, record, time.now);
  };
  return { time, written, database, journal, board, record, hear };
}

test('a change is shown once it is written down', async () => {
  const { journal, written, record, hear } = setUp();
  hear(true);
  expect(record.row.status).toBe('unknown');
  await journal.flush();
  expect(record.row.status).toBe('online');
  expect(written).toMatchObject([{ from: 'unknown', to: 'online', clientId: 'x' }]);
});

test('that something is not known any more is shown at once', async () => {
  const { journal, board, time, database, record, hear } = setUp();
  hear(true);
  await journal.flush();
  database.isDown = true;
  time.now += 40_000;
  board.advance(time.now);
  expect(record.row.status).toBe('unknown');
});

test('while the database is away changes are kept, shown after two seconds, and written later in order', async () => {
  const { journal, written, time, database, record, hear } = setUp();
  database.isDown = true;
  hear(true);
  await journal.flush();
  expect(record.row.status).toBe('unknown');
  time.now += 2_500;
  await journal.flush();
  expect(record.row.status).toBe('online');
  hear(false);
  expect(record.row.status).toBe('offline');
  database.isDown = false;
  await journal.flush();
  expect(written.map(({ to }) => to)).toEqual(['online', 'offline']);
  expect(journal.size).toBe(0);
});

test('a row stays as it was written down while a newer change waits', async () => {
  const { journal, time, record, hear } = setUp();
  hear(true);
  await journal.flush();
  const shownAt = record.row.checkedAt;
  time.now += 5_000;
  hear(false);
  expect(record.row).toMatchObject({ status: 'online', checkedAt: shownAt });
});
