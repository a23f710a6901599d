import { setTimeout as sleep } from 'node:timers/promises';
import type { CallRecord } from '@/lib/simulator/call-log';
import type { Simulator } from '@/lib/simulator/simulator';
import { atLeast, atMost, type Bench, comparison, type Figure } from './bench';
import { connectTo, type Lab, setUpFleet, watch } from './lab';
import { loopOfficially } from './official-client';

const QPS = 100;
const IDS = 10_000;
const WARM_UP_MS = 10_000;
const MEASURE_MS = 60_000;
const OFFICIAL_MS = 30_000;
const LATENCY_MS = 25;

interface ServiceWindow {
  window: 'fixed' | 'bucket' | 'sliding';
  label: string;
  least: number;
  maxRejectedPercent: number;
}

const WINDOWS: readonly ServiceWindow[] = [
  { window: 'fixed', label: 'fixed window', least: 0.98, maxRejectedPercent: 0.05 },
  { window: 'bucket', label: 'bucket of 10', least: 0.98, maxRejectedPercent: 0.05 },
  { window: 'sliding', label: 'sliding window', least: 0.975, maxRejectedPercent: 0.2 },
];

/** Twice the demand that the limit allows, so that the limit alone decides. */
export const sweepBench: Bench = {
  name: 'sweep',
  title: 'sweep of 10,000 ids at 100 calls/s',
  seconds: 3 * 75 + 35,
  async run(lab) {
    const figures: Figure[] = [];
    for (const service of WINDOWS) figures.push(...(await measureWindow(lab, service)));
    figures.push(await measureOfficial(lab));
    return figures;
  },
};

async function measureWindow(lab: Lab, service: ServiceWindow): Promise<Figure[]> {
  const { label, window } = service;
  return lab.withSimulator({ limits: { batchQps: QPS, window, bucketSize: 10 } }, (simulator) =>
    lab.withEngine(async (engine) => {
      const clientIds = setUpFleet(simulator, 'sweep', IDS);
      addLatency(simulator);
      const connectionId = await connectTo(engine, simulator, { cachedMaxQps: QPS });
      await watch(engine, connectionId, { intervalSeconds: 5, clientIds });
      const sample = await sampleCalls(simulator);
      const ratio = sample.freshIdsPerSecond / (QPS * 10);
      const share = { what: `${label}: fresh ids/s ÷ 1,000`, value: ratio, digits: 4 };
      const rejected = {
        what: `${label}: rejected`,
        value: sample.rejectedPercent,
        unit: '%',
        digits: 3,
      };
      return [atLeast(share, service.least), atMost(rejected, service.maxRejectedPercent)];
    }),
  );
}

/** A service in the same region answers in about this time. */
function addLatency(simulator: Simulator): void {
  simulator.faults.add({ kind: 'delay', delayMs: LATENCY_MS });
}

async function sampleCalls(simulator: Simulator) {
  await sleep(WARM_UP_MS);
  const fromMs = Date.now();
  await sleep(MEASURE_MS);
  const toMs = Date.now();
  const calls = simulator.calls.log.filter(({ at }) => at >= fromMs && at < toMs);
  const rejected = calls.filter(isRejected).length;
  return {
    freshIdsPerSecond: (countFreshIds(calls) * 1000) / (toMs - fromMs),
    rejectedPercent: (100 * rejected) / Math.max(1, calls.length),
  };
}

function isRejected({ outcome }: CallRecord): boolean {
  return /^(Throttling|SystemOverFlow)/.test(outcome);
}

function countFreshIds(calls: readonly CallRecord[]): number {
  return calls.reduce((sum, call) => sum + (call.outcome === 'ok' ? call.ids.length : 0), 0);
}

/** What a loop over the official generic client reaches, one call after the other. */
async function measureOfficial(lab: Lab): Promise<Figure> {
  return lab.withSimulator({ limits: { batchQps: QPS } }, async (simulator) => {
    const clientIds = setUpFleet(simulator, 'sweep', IDS);
    addLatency(simulator);
    const { ids, elapsedMs } = await loopOfficially(simulator, clientIds, OFFICIAL_MS);
    const ratio = (ids * 1000) / elapsedMs / (QPS * 10);
    const what =
      'for comparison, sequential loop over @alicloud/openapi-core, answers after 25 ms as above: fresh ids/s ÷ 1,000';
    return comparison(what, ratio.toFixed(3));
  });
}
