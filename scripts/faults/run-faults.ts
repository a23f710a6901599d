import { type ScratchCluster, startScratchCluster } from '../engine-host/scratch-cluster';
import { CHANGE_ROWS, NETWORK_ROWS } from './change-rows';
import { Deployment } from './deployment';
import type { FaultRow } from './fault-row';
import { processRows } from './process-rows';
import type { RowOutcome } from './row-outcome';
import { runRow } from './run-row';
import { ANSWER_ROWS, BODY_ROWS, ERROR_ROWS } from './service-rows';

export interface FaultRun {
  seeds: readonly number[];
  /** Only these rows; empty: all. */
  names: readonly string[];
  killCount: number;
  /** Engines that run at the same time. */
  parallel: number;
  onOutcome?: (outcome: RowOutcome) => void;
}

export function allRows(killCount: number): FaultRow[] {
  return [
    ...ERROR_ROWS,
    ...BODY_ROWS,
    ...ANSWER_ROWS,
    ...NETWORK_ROWS,
    ...CHANGE_ROWS,
    ...processRows(killCount),
  ];
}

const ROWS_PER_ENGINE = 16;

interface Trial {
  row: FaultRow;
  seed: number;
}

/**
 * Runs each row with each seed. Rows that strike one connection share engines, which shows
 * besides that no fault spreads to another connection; the others have an engine each.
 */
export async function runFaults(run: FaultRun): Promise<RowOutcome[]> {
  const rows = allRows(run.killCount).filter(
    (row) => run.names.length === 0 || run.names.includes(row.name),
  );
  const groups = run.seeds.flatMap((seed) => groupRows(rows, seed));
  const cluster = await startScratchCluster();
  try {
    const outcomes: RowOutcome[] = [];
    await inParallel(groups, run.parallel, async (group) => {
      outcomes.push(...(await runGroup(cluster, group, run.onOutcome)));
    });
    return outcomes;
  } finally {
    await cluster.stop();
  }
}

function groupRows(rows: readonly FaultRow[], seed: number): Trial[][] {
  const trials = rows.map((row) => ({ row, seed }));
  const alone = trials.filter(({ row }) => row.isAlone).map((trial) => [trial]);
  const shared = trials.filter(({ row }) => !row.isAlone);
  const groups: Trial[][] = [];
  for (let start = 0; start < shared.length; start += ROWS_PER_ENGINE) {
    groups.push(shared.slice(start, start + ROWS_PER_ENGINE));
  }
  return [...groups, ...alone];
}

async function runGroup(
  cluster: ScratchCluster,
  trials: readonly Trial[],
  onOutcome: FaultRun['onOutcome'],
): Promise<RowOutcome[]> {
  const deployment = await Deployment.start(cluster);
  try {
    return await Promise.all(
      trials.map(async (trial) => {
        const outcome = await runRow({ ...trial, deployment });
        onOutcome?.(outcome);
        return outcome;
      }),
    );
  } finally {
    await deployment.stop();
  }
}

async function inParallel<T>(
  items: readonly T[],
  count: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: count }, worker));
}
