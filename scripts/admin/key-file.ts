import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyVersionOf } from '@/lib/server/encryption';
import { writePrivateFile } from '../private-file';

const KEY_BYTES = 32;

function read(dataDir: string): string[] {
  const text = readFileSync(join(dataDir, 'keys'), 'utf8');
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function write(dataDir: string, keys: readonly string[]): void {
  writePrivateFile(join(dataDir, 'keys'), `${keys.join(',')}\n`);
}

/** Puts a new key in front of the data directory's ring; servers that run take it in when they need it. */
export function addKey(dataDir: string): void {
  write(dataDir, [randomBytes(KEY_BYTES).toString('base64'), ...read(dataDir)]);
}

/** Drops all other keys and returns how many. */
export function keepKeys(dataDir: string, versions: ReadonlySet<string>): number {
  const keys = read(dataDir);
  const kept = keys.filter((key) => versions.has(keyVersionOf(Buffer.from(key, 'base64'))));
  write(dataDir, kept);
  return keys.length - kept.length;
}
