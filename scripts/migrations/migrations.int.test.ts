import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { diffMigrations } from './migrations';

const PRISMA = fileURLToPath(new URL('../../prisma', import.meta.url));
const TIMEOUT_MS = 30_000;
let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'prisma-'));
  cpSync(PRISMA, copy, { recursive: true });
});

afterEach(() => rmSync(copy, { recursive: true }));

it('sees a column that the schema has and the migrations lack', {
  timeout: TIMEOUT_MS,
}, async () => {
  const file = join(copy, 'schema.prisma');
  const schema = readFileSync(file, 'utf8');
  writeFileSync(file, schema.replace('model User {', 'model User {\n  planted String?\n'));
  expect(await diffMigrations(copy)).toContain('ADD COLUMN     "planted" TEXT');
});
