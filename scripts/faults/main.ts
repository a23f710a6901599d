import { parseArgs } from 'node:util';
import { describeFailures, renderFaultTable } from './fault-table';
import { isGood } from './row-outcome';
import { runFaults } from './run-faults';
import { SHORT_RUN } from './short-run';

const USAGE =
  'npm run test:faults -- --short | [--seeds 3] [--first-seed 1] [--rows slow,reset] [--kills 100] [--parallel 3]';

function readOptions() {
  const { values } = parseArgs({
    options: {
      short: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      seeds: { type: 'string', default: process.env.ROLLCALL_FAULT_SEEDS },
      'first-seed': { type: 'string', default: '1' },
      rows: { type: 'string', default: process.env.ROLLCALL_FAULT_ROWS ?? '' },
      kills: { type: 'string', default: '100' },
      parallel: { type: 'string', default: '3' },
    },
  });
  const names = values.rows.split(',').filter((name) => name !== '');
  if (values.short) return { isHelp: values.help, ...SHORT_RUN, names };
  const firstSeed = Number(values['first-seed']);
  const seedCount = Number(values.seeds ?? 3);
  return {
    isHelp: values.help,
    seeds: Array.from({ length: seedCount }, (_, index) => firstSeed + index),
    names,
    killCount: Math.ceil(Number(values.kills) / seedCount),
    rowsPerEngine: 16,
    parallel: Number(values.parallel),
  };
}

async function main(): Promise<void> {
  const { isHelp, ...run } = readOptions();
  if (isHelp) {
    console.log(USAGE);
    return;
  }
  const startedAt = performance.now();
  const outcomes = await runFaults({
    ...run,
    onOutcome: (outcome) => {
      const mark = isGood(outcome) ? 'ok    ' : 'FAILED';
      console.log(`${mark} ${outcome.row}, seed ${outcome.seed}`);
    },
  });
  const failures = describeFailures(outcomes);
  const failed = outcomes.filter((outcome) => !isGood(outcome)).length;
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  console.log(`\n${renderFaultTable(outcomes)}\n`);
  for (const line of failures) console.log(line);
  console.log(`${outcomes.length - failed} passed, ${failed} failed, 0 skipped (${seconds} s)`);
  process.exit(failed > 0 ? 1 : 0);
}

await main();
