import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Bench, comparison } from './bench';
import { connectTo, setUpFleet, watch } from './lab';
import { isAllKnown, Viewer } from './viewer';

const LISTS = 10;
const IDS_PER_LIST = 10_000;
const SAMPLES = 60;

/** The engine with PostgreSQL's client, without the web framework; see \`server\` for the whole. */
export const memoryBench: Bench = {
  name: 'memory',
  title: 'RSS with 100,000 ids watched, engine alone',
  seconds: 150,
  run: (lab) =>
    lab.withSimulator({ limits: { batchQps: 1_000, ipQps: 1_000 } }, (simulator) =>
      lab.withEngine(
        async (engine) => {
          const idleMiB = (await engine.host.call('collectGarbage')).rssMiB;
          const connectionId = await connectTo(engine, simulator, { cachedMaxQps: 1_000 });
          for (let list = 0; list < LISTS; list++) {
            const clientIds = setUpFleet(simulator, `memory-${list}`, IDS_PER_LIST);
            const id = await watch(engine, connectionId, { intervalSeconds: 60, clientIds });
            const wait = { what: 'all known', everyMs: 500, timeoutMs: 120_000 };
            await new Viewer(engine, id).pollUntil(isAllKnown, wait);
          }
          const samples: number[] = [];
          for (let sample = 0; sample < SAMPLES; sample++) {
            await sleep(1_000);
            samples.push((await engine.host.call('usage')).rssMiB);
          }
          const most = { what: 'most in a minute of sweeps', value: Math.max(...samples) };
          return [
            atMost({ ...most, unit: 'MiB', digits: 0 }, 350),
            comparison(
              'alive after a full collection',
              `${(await engine.host.call('collectGarbage')).heapUsedMiB.toFixed(0)} MiB`,
            ),
            comparison('before anything was watched', `${idleMiB.toFixed(0)} MiB`),
          ];
        },
        { ROLLCALL_IP_MAX_QPS: '900' },
      ),
    ),
};
