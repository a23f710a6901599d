import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openDatabase } from './open-database';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-open-'));
  vi.stubEnv('DATABASE_URL', '');
  vi.stubEnv('ROLLCALL_ENCRYPTION_KEYS', '');
  vi.stubEnv('ROLLCALL_DATA_DIR', dataDir);
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

describe('the database of a restore', () => {
  it('is not made without the keys that open what is restored', async () => {
    await expect(openDatabase({ isWriting: true })).rejects.toThrow(/Put the file "keys"/);
    expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  });

  it('is started for the purpose and given back afterwards', async () => {
    writeFileSync(join(dataDir, 'keys'), Buffer.alloc(32, 7).toString('base64'));
    const database = await openDatabase({ isWriting: true });
    await expect(openDatabase({ isWriting: true })).rejects.toThrow(/already runs/);
    await database.close();
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
  });
});
