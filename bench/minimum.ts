import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '@/lib/simulator/simulator';
import { atMost, type Bench, type Figure } from './bench';
import { connectTo, type Lab, type MeasuredEngine, setUpFleet, watch } from './lab';
import { pollRegularly, Viewer } from './viewer';

const LISTS = 10;
const IDS_PER_LIST = 97;
const INTERVAL_SECONDS = 10;
const INTERVALS = 6;
const WARM_UP_MS = 15_000;
const POLL_MS = 2_000;
const VIEWERS = [1, 10, 50, 200] as const;
const OVERLAPS = [0, 0.5, 1] as const;

/** All mixtures at once on one engine; each has a service and a connection of its own. */
export const minimumBench: Bench = {
  name: 'minimum',
  title: 'upstream calls ÷ Σ ceil(unique due ids / 10)',
  seconds: 85,
  run: (lab) =>
    lab.withEngine(async (engine) => {
      const mixtures = OVERLAPS.flatMap((overlap) =>
        VIEWERS.map((viewers) => ({ overlap, viewers })),
      );
      const ratios = await Promise.all(
        mixtures.map((mixture) => measureMixture(lab, engine, mixture)),
      );
      return [...VIEWERS.map((viewers) => worstOf(ratios, viewers)), spreadOf(ratios)];
    }),
};

interface Mixture {
  overlap: number;
  viewers: number;
}

interface Ratio extends Mixture {
  ratio: number;
}

async function measureMixture(lab: Lab, engine: MeasuredEngine, mixture: Mixture): Promise<Ratio> {
  return lab.withSimulator({}, async (simulator) => {
    const connectionId = await connectTo(engine, simulator);
    const watchlists = await makeLists({ engine, simulator, connectionId, mixture });
    const seen = watchlists.slice(0, mixture.viewers);
    const stops = Array.from({ length: mixture.viewers }, (_, index) => {
      const { watchlistId } = seen[index % seen.length] ?? { watchlistId: '' };
      return pollRegularly(new Viewer(engine, watchlistId), POLL_MS);
    });
    await sleep(WARM_UP_MS);
    const before = simulator.calls.total;
    await sleep(INTERVALS * INTERVAL_SECONDS * 1000);
    const calls = simulator.calls.total - before;
    for (const stop of stops) stop();
    const unique = new Set(seen.flatMap(({ clientIds }) => clientIds)).size;
    return { ...mixture, ratio: calls / (INTERVALS * Math.ceil(unique / 10)) };
  });
}

interface ListsInput {
  engine: MeasuredEngine;
  simulator: Simulator;
  connectionId: string;
  mixture: Mixture;
}

async function makeLists({ engine, simulator, connectionId, mixture }: ListsInput) {
  const sharedCount = Math.round(IDS_PER_LIST * mixture.overlap);
  const shared = setUpFleet(simulator, 'shared', sharedCount);
  const lists: Array<{ watchlistId: string; clientIds: string[] }> = [];
  for (let index = 0; index < LISTS; index++) {
    const own = setUpFleet(simulator, `own-${index}`, IDS_PER_LIST - sharedCount);
    const clientIds = [...shared, ...own];
    const options = { intervalSeconds: INTERVAL_SECONDS, mode: 'viewed' as const, clientIds };
    lists.push({ clientIds, watchlistId: await watch(engine, connectionId, options) });
  }
  return lists;
}

function worstOf(ratios: readonly Ratio[], viewers: number): Figure {
  const own = ratios.filter((ratio) => ratio.viewers === viewers).map(({ ratio }) => ratio);
  const what = `${viewers} viewers, worst of overlaps 0, 50 and 100 %`;
  return atMost({ what, value: Math.max(...own), digits: 4 }, 1.02);
}

function spreadOf(ratios: readonly Ratio[]): Figure {
  const spreads = OVERLAPS.map((overlap) => {
    const own = ratios.filter((ratio) => ratio.overlap === overlap).map(({ ratio }) => ratio);
    return Math.max(...own) / Math.min(...own);
  });
  const what = 'flat in viewers: greatest ÷ least ratio of one overlap';
  return atMost({ what, value: Math.max(...spreads), digits: 4 }, 1.02);
}
