import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const LOCK = fileURLToPath(new URL('../../package-lock.json', import.meta.url));

/** The lowest versions without a known hole that concerns us; raise a floor when an advisory appears. */
const FLOORS: Record<string, string> = {
  next: '16.3.4',
  'next-auth': '4.24.15',
  nodemailer: '9.0.1',
};

const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })),
});

function isBelow(version: string, floor: string): boolean {
  const parts = (text: string) => text.split(/[.-]/).map(Number);
  const wanted = parts(floor);
  for (const [index, part] of parts(version).slice(0, 3).entries()) {
    const least = wanted[index] ?? 0;
    if (part !== least) return part < least;
  }
  return version.includes('-');
}

function installedVersions(name: string): string[] {
  const { packages } = lockSchema.parse(JSON.parse(readFileSync(LOCK, 'utf8')));
  return Object.entries(packages)
    .filter(([path]) => path === `node_modules/${name}` || path.endsWith(`/node_modules/${name}`))
    .map(([, entry]) => entry.version ?? '0.0.0');
}

it.each(Object.entries(FLOORS))('%s is nowhere below %s', (name, floor) => {
  expect(installedVersions(name).filter((version) => isBelow(version, floor))).toEqual([]);
});

it.each([
  ['16.3.3', '16.3.4', true],
  ['16.3.4', '16.3.4', false],
  ['16.10.0', '16.3.4', false],
  ['4.24.15-beta.1', '4.24.15', true],
  ['15.9.9', '16.3.4', true],
])('%s below %s: %s', (version, floor, expected) => {
  expect(isBelow(version, floor)).toBe(expected);
});
