import { parseArgs } from 'node:util';
import type { Bench } from './bench';
import { ceilingBench } from './ceiling';
import { changeBench } from './change';
import { firstLookBench } from './first-look';
import { Lab } from './lab';
import { memoryBench } from './memory';
import { minimumBench } from './minimum';
import { pollBench } from './poll';
import { type BenchResult, describeMachine, mark, saveResults, toResult } from './report';
import { serverMemoryBench, serverPollBench } from './server-costs';
import { sweepBench } from './sweep';
import { viewersBench } from './viewers';

const BENCHES: readonly Bench[] = [
  sweepBench,
  ceilingBench,
  minimumBench,
  firstLookBench,
  changeBench,
  pollBench,
  serverPollBench,
  viewersBench,
  memoryBench,
  serverMemoryBench,
];

function chooseBenches(): Bench[] {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  const names = values.only.split(',').filter((name) => name !== '');
  const unknown = names.filter((name) => !BENCHES.some((bench) => bench.name === name));
  const known = BENCHES.map((bench) => bench.name).join(', ');
  if (unknown.length > 0) throw new Error(`no bench ${unknown.join(', ')}; there are ${known}`);
  return BENCHES.filter(({ name }) => names.length === 0 || names.includes(name));
}

async function main(): Promise<void> {
  const benches = chooseBenches();
  console.log(describeMachine());
  const results: BenchResult[] = [];
  const lab = await Lab.open();
  try {
    for (const bench of benches) results.push(await runBench(lab, bench));
  } finally {
    await lab.close();
  }
  saveResults(
    results,
    BENCHES.map(({ name }) => name),
  );
  const figures = results.flatMap((result) => result.figures);
  const missed = figures.filter(({ isMet }) => isMet === false).length;
  const met = figures.filter(({ isMet }) => isMet === true).length;
  console.log(`\n${met} targets met, ${missed} NOT met`);
  process.exit(missed > 0 ? 1 : 0);
}

async function runBench(lab: Lab, bench: Bench): Promise<BenchResult> {
  console.log(`\n${bench.title} (about ${bench.seconds} s)`);
  const figures = await bench.run(lab);
  for (const { what, value, target, isMet } of figures) {
    console.log(
      `  ${what}: ${value}${target === null ? '' : ` (target ${target}) ${mark(isMet)}`}`,
    );
  }
  return toResult(bench, figures);
}

await main();
