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
  /** Only these rows; empty: all but the omitted. */
  names: readonly string[];
  omitted?: readonly string[];
  /** For each seed. */
  killCount: number;
  /** How many rows share an engine, of those that may. */
  rowsPerEngine: number;
  /** Engines that run at the same time. */
  parallel: number;
  onOutcome?: (outcome: RowOutcome) => void;
}

/** The rows of a run. */
export function rowsOf({ names, omitted = [], killCount }: FaultRun): FaultRow[] {
  return allRows(killCount).filter(({ name }) =>
    names.length === 0 ? !omitted.includes(name) : names.includes(name),
  );
}

function allRows(killCount: number): FaultRow[] {
  return [
    ...ERROR_ROWS,
    ...BODY_ROWS,
    ...ANSWER_ROWS,
    ...NETWORK_ROWS,
    ...CHANGE_ROWS,
    ...processRows(killCount),
  ];
}

interface Trial {
  row: FaultRow;
  seed: number;
}

/**
 * Runs each row with each seed. Rows that strike one connection share engines, which shows
 * besides that no fault spreads to another connection; the others have an engine each.
 */
export async function runFaults(run: FaultRun): Promise<RowOutcome[]> {
  const trials = run.seeds.flatMap((seed) => rowsOf(run).map((row) => ({ row, seed })));
  const groups = groupTrials(trials, run.rowsPerEngine);
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

/** The shared engines first, which take longest. */
function groupTrials(trials: readonly Trial[], rowsPerEngine: number): Trial[][] {
  const shared = trials.filter(({ row }) => !row.isAlone);
  const groups: Trial[][] = [];
  for (let start = 0; start < shared.length; start += rowsPerEngine) {
    groups.push(shared.slice(start, start + rowsPerEngine));
  }
  return [...groups, ...trials.filter(({ row }) => row.isAlone).map((trial) => [trial])];
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
