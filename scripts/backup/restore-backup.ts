import { createReadStream } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { migrate } from '../../lib/server/database/migrate';
import { type BackupHeader, END_OF_TABLE, headerSchema, tableLineSchema } from './backup-format';
import { listTables, type TableShape } from './tables';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const CHUNK_CHARACTERS = 64 * 1024;
const NEWLINE = 0x0a;

/**
 * Fills an empty database from a backup, all or nothing, and returns the number of rows. The next
 * start applies the migrations that are newer than the backup. Throws an Error when the database
 * holds rows already, or the file is cut off or of a newer version.
 */
export async function restoreBackup(url: string, file: string): Promise<number> {
  const source = createReadStream(file);
  const gunzip = createGunzip();
  pipeline(source, gunzip).catch((error: Error) => gunzip.destroy(error));
  const lines = readLines(gunzip);
  const header = headerSchema.parse(JSON.parse(await nextLine(lines)));
  await migrateTo(url, header);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('BEGIN');
    await refuseRows(client);
    const rowCount = await fillTables(client, lines);
    await resetSequences(client);
    await client.query('COMMIT');
    return rowCount;
  } finally {
    await client.end();
    source.destroy();
  }
}

/** Node's readline would also split at U+2028, which a note may hold. */
async function* readLines(stream: AsyncIterable<Buffer>): AsyncGenerator<string, void> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of stream) {
    let start = 0;
    const data = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = data.indexOf(NEWLINE); end !== -1; end = data.indexOf(NEWLINE, start)) {
      yield data.toString('utf8', start, end);
      start = end + 1;
    }
    rest = data.subarray(start);
  }
}

async function nextLine(lines: AsyncIterator<string>): Promise<string> {
  const next = await lines.next();
  if (next.done) throw new Error('The backup is cut off: its end is missing.');
  return next.value;
}

/** The tables as they were when the backup was written: newer migrations also change rows. */
async function migrateTo(url: string, header: BackupHeader): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'rollcall-restore-'));
  try {
    for (const { name } of header.migrations) {
      const copied = cp(join(MIGRATIONS, name), join(folder, name), { recursive: true });
      await copied.catch(() => {
        throw new Error(`The backup is of a newer Rollcall: the migration ${name} is not known.`);
      });
    }
    await migrate(url, folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function refuseRows(client: pg.Client): Promise<void> {
  for (const { table } of await listTables(client)) {
    const found = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(table)} LIMIT 1`);
    if (found.rowCount) {
      throw new Error(`The database is not empty (${table} has rows); restore into a new one.`);
    }
  }
}

async function fillTables(client: pg.Client, lines: AsyncIterator<string>): Promise<number> {
  let rowCount = 0;
  for (let tableCount = 0; ; tableCount++) {
    const line = tableLineSchema.parse(JSON.parse(await nextLine(lines)));
    if ('end' in line) {
      if (line.tables !== tableCount) throw new Error('The backup lacks tables.');
      return rowCount;
    }
    rowCount += await copyIn(client, line, lines);
  }
}

async function copyIn(
  client: pg.Client,
  shape: TableShape,
  lines: AsyncIterator<string>,
): Promise<number> {
  const columns = shape.columns.map((name) => pg.escapeIdentifier(name)).join(', ');
  const copy = `COPY ${pg.escapeIdentifier(shape.table)} (${columns}) FROM STDIN`;
  const stream = client.query(copyFrom(copy));
  await pipeline(Readable.from(readRows(lines)), stream);
  return stream.rowCount;
}

async function* readRows(lines: AsyncIterator<string>) {
  let chunk = '';
  for (;;) {
    const line = await nextLine(lines);
    if (line === END_OF_TABLE) break;
    chunk += `${line}\n`;
    if (chunk.length < CHUNK_CHARACTERS) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

async function resetSequences(client: pg.Client): Promise<void> {
  const owned = await client.query<{ table: string; column: string }>(
    `SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND column_default LIKE 'nextval(%'`,
  );
  for (const { table, column } of owned.rows) {
    const name = pg.escapeIdentifier(table);
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), greatest(max(${pg.escapeIdentifier(column)}), 1),
              max(${pg.escapeIdentifier(column)}) IS NOT NULL) FROM ${name}`,
      [name, column],
    );
  }
}
