import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { clusterPaths } from '../postgres/cluster';
import { writePrivateFile } from '../private-file';

const KEY_BYTES = 32;

export interface ServerSecrets {
  encryptionKeys: string;
  sessionSecret: string;
}

/**
 * The settings, or what an earlier start generated into the data directory. Throws an Error when a
 * database is there but its keys are not: new keys could not open the stored credentials.
 */
export function loadSecrets(dataDir: string): ServerSecrets {
  const { ROLLCALL_ENCRYPTION_KEYS, NEXTAUTH_SECRET } = process.env;
  return {
    encryptionKeys: ROLLCALL_ENCRYPTION_KEYS || loadKeys(dataDir),
    sessionSecret: NEXTAUTH_SECRET || loadOrGenerate(join(dataDir, 'secret'), 'base64url'),
  };
}

function loadKeys(dataDir: string): string {
  const file = join(dataDir, 'keys');
  if (!existsSync(file) && existsSync(clusterPaths(dataDir).cluster)) {
    throw new Error(
      `The database in ${dataDir} is there, but its encryption keys are not: put the file "keys" ` +
        'back from a backup, or set ROLLCALL_ENCRYPTION_KEYS.',
    );
  }
  return loadOrGenerate(file, 'base64');
}

function loadOrGenerate(file: string, encoding: 'base64' | 'base64url'): string {
  if (!existsSync(file)) writePrivateFile(file, `${randomBytes(KEY_BYTES).toString(encoding)}\n`);
  const value = readFileSync(file, 'utf8').trim();
  if (value === '') throw new Error(`${file} is empty; put it back from a backup.`);
  return value;
}
