import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTypeScript, main } from './bootstrap/main.mjs';
import { prepare, ROOT } from './bootstrap/steps.mjs';

const PARTS = ['unit', 'integration', 'security', 'faults', 'e2e'];

await main(async () => {
  const { values, positionals } = parseArgs({
    options: Object.fromEntries(PARTS.map((part) => [part, { type: 'boolean' }])),
    allowPositionals: true,
  });
  const chosen = PARTS.filter((part) => values[part]);
  const parts = chosen.length > 0 ? chosen : PARTS;
  await prepare(['install', 'generate', ...(parts.includes('e2e') ? ['build'] : [])]);
  const tallies = await importTypeScript('../testing/tally.ts');
  const reports = mkdtempSync(join(tmpdir(), 'rollcall-reports-'));
  try {
    const tally = tallies.addTallies(
      await runParts(parts, { filters: positionals, reports, ...tallies }),
    );
    console.log(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
    process.exitCode = tally.failed > 0 || tally.passed === 0 ? 1 : 0;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
});

async function runParts(parts, { filters, reports, tallyVitest, tallyPlaywright }) {
  const tallies = [];
  const together = parts.filter((part) => !['faults', 'e2e'].includes(part));
  const alone = parts.filter((part) => part === 'faults').map((part) => [part]);
  for (const projects of [together, ...alone]) {
    if (projects.length === 0) continue;
    const report = join(reports, `${projects.join('-')}.json`);
    const chosen = projects.flatMap((project) => ['--project', project]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
    const args = ['run', ...chosen, ...reporters, ...filters];
    tallies.push(tallyVitest(report, await run('vitest/vitest.mjs', args)));
  }
  if (parts.includes('e2e')) {
    const report = join(reports, 'playwright.json');
    const args = ['test', '--reporter=list,json', ...filters];
    const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: report, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
    const exitCode = await run('@playwright/test/cli.js', args, env);
    tallies.push(tallyPlaywright(report, exitCode));
  }
  return tallies;
}

/** Vitest and Playwright say themselves what fails, so their output goes straight through. */
function run(program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, 'node_modules', program), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}
