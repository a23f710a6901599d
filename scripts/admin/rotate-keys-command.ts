import { readKeys } from '@/lib/server/operator/read-state';
import { type RotationReport, rotateKeys } from '@/lib/server/operator/rotate-keys';
import { addKey, keepKeys } from './key-file';
import type { Admin } from './open-admin';

interface RotateFlags {
  'same-key'?: boolean;
  retire?: boolean;
}

/** Resolves with 1 when something stayed under a retired key. */
export async function rotateKeysCommand(flags: RotateFlags, admin: Admin): Promise<number> {
  if (!flags['same-key']) await makeKey(admin);
  const report = await rotateKeys();
  printReport(report);
  const behind = (await readKeys()).filter(({ use, rows }) => use !== 'seals' && rows > 0);
  for (const { keyVersion, rows } of behind) {
    console.log(`${rows} secrets are still under the key ${keyVersion}: keep it.`);
  }
  if (flags.retire && admin.hasKeyFile) await retire(admin);
  return behind.length > 0 ? 1 : 0;
}

/** A first key that seals nothing yet is new enough: an interrupted turn goes on with it. */
async function makeKey({ dataDir, hasKeyFile }: Admin): Promise<void> {
  const [first] = await readKeys();
  if (first && first.rows === 0) return;
  if (hasKeyFile) {
    addKey(dataDir);
    console.log('A new key stands first in the file "keys" of the data directory: back it up.');
    return;
  }
  console.log(
    'The keys are those of ROLLCALL_ENCRYPTION_KEYS: its first one is used. For a new one, put it in front, ' +
      'restart every server, and run this again.',
  );
}

function printReport({ rewrapped, current, keyVersion, unopened }: RotationReport): void {
  console.log(`${rewrapped} secrets were sealed anew; ${current} are under the key ${keyVersion}.`);
  for (const { table, id, name, keyVersion: version } of unopened) {
    console.log(`NOT OPENED: ${table} ${JSON.stringify(name)} (${id}), key ${version}`);
  }
}

async function retire({ dataDir }: Admin): Promise<void> {
  const keys = await readKeys();
  const needed = keys.filter(({ use, rows }) => use === 'seals' || rows > 0);
  const dropped = keepKeys(dataDir, new Set(needed.map(({ keyVersion }) => keyVersion)));
  console.log(`${dropped} keys that nothing needs were dropped. Older backups need them still.`);
}
