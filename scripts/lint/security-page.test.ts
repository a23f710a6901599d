import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
const STATES = ['met', 'partly', 'gap', 'operator', 'n.a.'];
/** Requirements of levels 1 and 2 in OWASP ASVS 5.0.0. */
const LEVEL_1 = 70;
const LEVEL_2 = 183;

const rows = PAGE.split('\n')
  .filter((line) => /^\| V\d+\./.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', level = '', state = '', where = '']) => ({ id, level, state, where }));

it('answers every requirement of levels 1 and 2 once', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  expect(rows.filter(({ level }) => level === '1')).toHaveLength(LEVEL_1);
  expect(rows.filter(({ level }) => level === '2')).toHaveLength(LEVEL_2);
});

it('says of each how it stands, and where or why', () => {
  const unsaid = rows.filter(({ state, where }) => !STATES.includes(state) || where === '');
  expect(unsaid).toEqual([]);
});

it('counts them right', () => {
  const [met, partly, gap, operator, none] = STATES.map(
    (state) => rows.filter((row) => row.state === state).length,
  );
  expect(PAGE).toContain(
    `${met} met, ${partly} partly, ${gap} gaps, ${operator} with the operator, ${none} not applicable`,
  );
});

it('names tests that exist', () => {
  const named = [...PAGE.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`/g)].map(([, path = '']) => path);
  expect(named.length).toBeGreaterThan(50);
  expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
});
