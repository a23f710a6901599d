import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bootstrap/steps.mjs';

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'x64', 'arm', 'ppc64', 'riscv64', 's390x', 'ia32'];
const FILE = join(ROOT, 'package-lock.json');

/**
 * A registry that lacks a package for a foreign platform leaves it out of the lock file, and then
 * `npm ci` refuses the file. This adds what is missing; run it after `npm install`.
 */
const lock = JSON.parse(readFileSync(FILE, 'utf8'));
const added = Object.values({ ...lock.packages }).flatMap(addMissing);
const sorted = Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = Object.fromEntries(sorted);
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`);
console.log(added.length > 0 ? `added ${added.join(', ')}` : 'The lock file is complete.');

function addMissing(entry) {
  const wanted = Object.entries(entry.optionalDependencies ?? {});
  return wanted
    .filter(([name, version]) => addPlatformPackage(entry, name, version))
    .map(([name]) => name);
}

function addPlatformPackage(parent, name, version) {
  const path = `node_modules/${name}`;
  const words = name.split(/[/-]/);
  const os = words.find((word) => SYSTEMS.includes(word));
  const cpu = words.find((word) => PROCESSORS.includes(word));
  if (lock.packages[path] || !os || !cpu || !/^\d/.test(version)) return false;
  const libc = name.includes('musl') ? 'musl' : name.includes('gnu') ? 'glibc' : null;
  lock.packages[path] = {
    version,
    cpu: [cpu],
    ...(parent.dev && { dev: true }),
    ...(libc && { libc: [libc] }),
    license: parent.license,
    optional: true,
    os: [os],
  };
  return true;
}
