import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '@/lib/server/database/migrate';
import { db } from '@/lib/server/db';
import { openDatabase } from '../backup/open-database';
import { loadSecrets } from '../server/secrets';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

export interface Admin {
  dataDir: string;
  /** False when the ring is the operator's own setting, which only the operator can change. */
  hasKeyFile: boolean;
  close(): Promise<void>;
}

/** The product's database and keys for this process: those of the server that runs, or started for the purpose. */
export async function openAdmin(): Promise<Admin> {
  const dataDir = resolve(process.env.ROLLCALL_DATA_DIR || 'data');
  const hasKeyFile = !process.env.ROLLCALL_ENCRYPTION_KEYS;
  const database = await openDatabase({ isWriting: false, purpose: 'an admin command' });
  try {
    const keys = readKeys(dataDir);
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      ROLLCALL_DATA_DIR: dataDir,
      ...(keys !== null && { ROLLCALL_ENCRYPTION_KEYS: keys }),
    });
    await migrate(database.url, MIGRATIONS);
  } catch (error) {
    await database.close();
    throw error;
  }
  const close = async () => {
    await db().$disconnect();
    await database.close();
  };
  return { dataDir, hasKeyFile, close };
}

/** An external database without a key at hand is no reason to invent one. */
function readKeys(dataDir: string): string | null {
  const isAtHand = process.env.ROLLCALL_ENCRYPTION_KEYS || existsSync(join(dataDir, 'keys'));
  return isAtHand ? loadSecrets(dataDir).encryptionKeys : null;
}
