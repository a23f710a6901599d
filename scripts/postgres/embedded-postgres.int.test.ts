import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { signalProcess, waitUntilGone } from '../processes';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres';

let dataDir: string;
let postgres: EmbeddedPostgres | null = null;

async function start(): Promise<EmbeddedPostgres> {
  postgres = await startEmbeddedPostgres({ dataDir });
  return postgres;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function killPostmaster(server: EmbeddedPostgres): Promise<void> {
  const pid = server.postmasterPid() ?? 0;
  signalProcess(pid, 'SIGKILL');
  expect(await waitUntilGone(pid, 5000)).toBe(true);
}

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-postgres-'));
});

afterEach(async () => {
  await postgres?.stop();
  postgres = null;
  rmSync(dataDir, { recursive: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps its rows and its password from one start to the next', async () => {
    const first = await start();
    await query(first.url, 'CREATE TABLE device (id int); INSERT INTO device VALUES (7)');
    await first.stop();
    const second = await start();
    expect(await query(second.url, 'SELECT id FROM device')).toEqual([{ id: 7 }]);
  });

  it('answers again on the same port after its postmaster was killed, with every acknowledged row', async () => {
    const server = await start();
    await query(server.url, 'CREATE TABLE device (id int); INSERT INTO device VALUES (7)');
    await killPostmaster(server);
    const rows = await vi.waitUntil(
      () => query(server.url, 'SELECT id FROM device').catch(() => null),
      { timeout: 15_000 },
    );
    expect(rows).toEqual([{ id: 7 }]);
  });

  it('lets nobody in without the password', async () => {
    const server = await start();
    const url = new URL(server.url);
    url.password = 'guess';
    await expect(query(url.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  });

  it('is closed to other accounts of the machine', async () => {
    await start();
    for (const name of ['postgres', 'postgres-password', 'postgres.log']) {
      expect(statSync(join(dataDir, name)).mode & 0o077, name).toBe(0);
    }
  });

  it('starts although a lock file names a process that is not PostgreSQL', async () => {
    await (await start()).stop();
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('throws away a cluster whose making was cut off', async () => {
    mkdirSync(join(dataDir, 'postgres.unfinished', 'base'), { recursive: true });
    expect(await query((await start()).url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(existsSync(join(dataDir, 'postgres.unfinished'))).toBe(false);
  });

  it('orders text by code point and stores it as UTF-8, whatever the locale of the machine', async () => {
    const sql =
      "SELECT datcollate, datlocale, encoding = 6 AS utf8 FROM pg_database WHERE datname = 'rollcall'";
    expect(await query((await start()).url, sql)).toEqual([
      { datcollate: 'C', datlocale: 'C.UTF-8', utf8: true },
    ]);
  });
});
