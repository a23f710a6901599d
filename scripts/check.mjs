import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { main } from './bootstrap/main.mjs';
import { ROOT, say } from './bootstrap/steps.mjs';

const TSX = ['--import', 'tsx'];

/** One line of steps for each core: the steps of a line run one after the other, and each by itself says what fails. */
const LINES = [
  [
    ['types', ['node_modules/typescript/bin/tsc', '--noEmit']],
    ['format', ['node_modules/@biomejs/biome/bin/biome', 'ci', '.']],
    ['imports', ['scripts/lint.mjs']],
    ['dead code', ['node_modules/knip/bin/knip.js']],
    ['migrations', [...TSX, 'scripts/migrations/check.ts']],
  ],
  [['tests', ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit']]],
];

await main(async () => {
  const failed = (await Promise.all(LINES.map(runLine))).flat();
  if (failed.length > 0) throw new Error(`Failed: ${failed.join(', ')}.`);
});

async function runLine(steps) {
  const failed = [];
  for (const [name, args] of steps) {
    const startedAt = performance.now();
    const { isGood, output } = await run(args);
    if (!isGood) failed.push(name);
    if (!isGood || name === 'tests') process.stdout.write(output);
    say(name, isGood ? 'passed' : 'FAILED', startedAt);
  }
  return failed;
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
