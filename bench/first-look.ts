import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Bench, comparison, quantile } from './bench';
import { connectTo, setUpFleet, watch } from './lab';
import { isAllKnown, Viewer } from './viewer';

const SWEPT_IDS = 10_000;
const NEW_IDS = 200;
const LOOKS = 40;
const WARM_UP_MS = 15_000;
const PAUSE_MS = 500;

/** The sweep alone wants twice what the limit allows; then people open new lists. */
export const firstLookBench: Bench = {
  name: 'first-look',
  title: 'first look: new 200-id list while a 10,000-id sweep runs',
  seconds: 60,
  run: (lab) =>
    lab.withSimulator({}, (simulator) =>
      lab.withEngine(async (engine) => {
        const connectionId = await connectTo(engine, simulator);
        const swept = setUpFleet(simulator, 'swept', SWEPT_IDS);
        await watch(engine, connectionId, { intervalSeconds: 5, clientIds: swept });
        await sleep(WARM_UP_MS);
        const tookMs: number[] = [];
        for (let look = 0; look < LOOKS; look++) {
          const clientIds = setUpFleet(simulator, `new-${look}`, NEW_IDS);
          const startedAt = performance.now();
          const list = { intervalSeconds: 10, mode: 'viewed' as const, clientIds };
          const watchlistId = await watch(engine, connectionId, list);
          await new Viewer(engine, watchlistId).pollUntil(isAllKnown, {
            what: 'all of a new list known',
            everyMs: 50,
            timeoutMs: 30_000,
          });
          tookMs.push(performance.now() - startedAt);
          await engine.host.call('deleteWatchlist', watchlistId);
          await sleep(PAUSE_MS);
        }
        const p95 = { what: 'p95', value: quantile(tookMs, 0.95) / 1000, unit: 's' };
        return [
          atMost(p95, 1.5),
          comparison('p50', `${(quantile(tookMs, 0.5) / 1000).toFixed(2)} s`),
          comparison('longest', `${(Math.max(...tookMs) / 1000).toFixed(2)} s`),
        ];
      }),
    ),
};
