import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { type BackupHeader, END_OF_TABLE, FORMAT } from './backup-format';
import { listTables, MIGRATIONS_TABLE, type TableShape } from './tables';

/**
 * Writes all rows as they were at one moment, also while the server runs, and returns their number.
 * The file appears under its name only when it is whole; only its owner can read it.
 */
export async function writeBackup(url: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const unfinished = `${file}.unfinished`;
  const counter = { rows: 0 };
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
    await pipeline(Readable.from(readBackup(client, counter)), createGzip(), target);
    await rename(unfinished, file);
    return counter.rows;
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

async function* readBackup(client: pg.Client, counter: { rows: number }) {
  yield `${JSON.stringify(await describeDatabase(client))}\n`;
  const tables = await listTables(client);
  for (const shape of tables) {
    yield `${JSON.stringify(shape)}\n`;
    yield* copyOut(client, shape, counter);
    yield `${END_OF_TABLE}\n`;
  }
  yield `${JSON.stringify({ end: true, tables: tables.length })}\n`;
}

async function describeDatabase(client: pg.Client): Promise<BackupHeader> {
  const result = await client.query<{ name: string; checksum: string }>(
    `SELECT migration_name AS name, checksum FROM ${MIGRATIONS_TABLE}
      WHERE finished_at IS NOT NULL ORDER BY migration_name`,
  );
  const createdAt = new Date().toISOString();
  return { rollcallBackup: FORMAT, createdAt, migrations: result.rows };
}

async function* copyOut(client: pg.Client, shape: TableShape, counter: { rows: number }) {
  const columns = shape.columns.map((name) => pg.escapeIdentifier(name)).join(', ');
  const table = pg.escapeIdentifier(shape.table);
  const stream = client.query(copyTo(`COPY ${table} (${columns}) TO STDOUT`));
  for await (const chunk of stream) yield chunk;
  counter.rows += stream.rowCount;
}
