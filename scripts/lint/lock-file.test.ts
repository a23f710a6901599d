import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ optionalDependencies: z.record(z.string(), z.string()).optional() }),
  ),
});

it('the lock file names every platform’s package, without which npm ci refuses it (node scripts/complete-lock.mjs)', () => {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(LOCK, 'utf8')));
  const paths = Object.keys(packages);
  const isNamed = (name: string) => paths.some((path) => path.endsWith(`node_modules/${name}`));
  const wanted = Object.values(packages).flatMap((entry) =>
    Object.entries(entry.optionalDependencies ?? {}),
  );
  const pinned = wanted.filter(([, version]) => /^\d/.test(version)).map(([name]) => name);
  expect(pinned.length).toBeGreaterThan(20);
  expect(pinned.filter((name) => !isNamed(name))).toEqual([]);
});
