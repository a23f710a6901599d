import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One hash over the names and contents of files and folders; what is missing counts as empty. */
export function fingerprint(root, paths, isLeftOut = () => false) {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) addPath(hash, root, path, isLeftOut);
  return hash.digest('hex');
}

function addPath(hash, root, path, isLeftOut) {
  const full = join(root, path);
  if (isLeftOut(path) || !existsSync(full)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addPath(hash, root, join(path, name), isLeftOut);
    return;
  }
  hash.update(path).update('\0').update(readFileSync(full)).update('\0');
}

export function readMarker(file) {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

export function writeMarker(file, value) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${value}\n`);
}
