import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSecrets } from './secrets';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-secrets-'));
  vi.stubEnv('ROLLCALL_ENCRYPTION_KEYS', '');
  vi.stubEnv('NEXTAUTH_SECRET', '');
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dataDir, { recursive: true });
});

describe('loadSecrets', () => {
  it('generates a key of 32 bytes and a session secret once, for their owner only', () => {
    const first = loadSecrets(dataDir);
    expect(Buffer.from(first.encryptionKeys, 'base64')).toHaveLength(32);
    expect(loadSecrets(dataDir)).toEqual(first);
    for (const name of ['keys', 'secret'])
      expect(statSync(join(dataDir, name)).mode & 0o777).toBe(0o600);
  });

  it('takes settings before files and writes none for them', () => {
    vi.stubEnv('ROLLCALL_ENCRYPTION_KEYS', 'from-the-setting');
    expect(loadSecrets(dataDir).encryptionKeys).toBe('from-the-setting');
    expect(() => readFileSync(join(dataDir, 'keys'))).toThrow();
  });

  it('does not make new keys for a database whose keys are lost', () => {
    mkdirSync(join(dataDir, 'postgres'));
    expect(() => loadSecrets(dataDir)).toThrow(/encryption keys are not/);
  });
});
