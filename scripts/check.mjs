import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main } from './bootstrap/main.mjs';
import { ROOT, say } from './bootstrap/steps.mjs';

const TSX = ['--import', 'tsx'];

/** The longest first; each by itself says what fails. */
const STEPS = [
  ['tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']],
  ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['dead code', ['node_modules/knip/bin/knip.js', '--cache']],
  ['imports', ['scripts/lint.mjs']],
  ['migrations', [...TSX, 'scripts/migrations/check.ts']],
  ['format', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']],
];
const AT_ONCE = 2;

await main(async () => {
  const waiting = [...STEPS];
  const failed = [];
  const work = async () => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      if (!(await isGood(...step))) failed.push(step[0]);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
});

async function isGood(name, args) {
  const startedAt = performance.now();
  const { isGood, output } = await run(args);
  if (!isGood || name === 'tests') process.stdout.write(output);
  say(name, isGood ? 'passed' : 'FAILED', startedAt);
  return isGood;
}

/** Collects what it prints, so that two lines do not mix. */
function run(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args.map(inRoot), {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => chunks.push(chunk));
    }
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ isGood: code === 0, output: Buffer.concat(chunks).toString() }),
    );
  });
}

function inRoot(arg) {
  return arg.startsWith('node_modules/') || arg.startsWith('scripts/') ? join(ROOT, arg) : arg;
}
