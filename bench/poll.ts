import { atMost, type Bench, comparison } from './bench';
import { connectTo, setUpFleet, watch } from './lab';
import { isAllKnown, Viewer } from './viewer';

const IDS = 10_000;
const POLLS = 20_000;
const HOUR_SECONDS = 3_600;

/** The interval is an hour, so that no sweep runs beside the polls. */
export const pollBench: Bench = {
  name: 'poll',
  title: 'unchanged poll of 10,000 ids',
  seconds: 25,
  run: (lab) =>
    lab.withSimulator({ limits: { batchQps: 1_000, ipQps: 1_000 } }, (simulator) =>
      lab.withEngine(
        async (engine) => {
          const connectionId = await connectTo(engine, simulator, { cachedMaxQps: 1_000 });
          const clientIds = setUpFleet(simulator, 'poll', IDS);
          const list = { intervalSeconds: HOUR_SECONDS, clientIds };
          const watchlistId = await watch(engine, connectionId, list);
          const wait = { what: 'all known', everyMs: 200, timeoutMs: 60_000 };
          await new Viewer(engine, watchlistId).pollUntil(isAllKnown, wait);
          const { host, who } = engine;
          await host.call('pollRepeatedly', { who, watchlistId, times: 1_000 });
          const polls = await host.call('pollRepeatedly', { who, watchlistId, times: POLLS });
          const cpuMs = { what: 'CPU in our own code, per poll', value: polls.cpuMs / POLLS };
          const bytes = { what: 'body', value: polls.bytes, unit: 'B' };
          return [
            atMost({ ...cpuMs, unit: 'ms', digits: 4 }, 0.3),
            atMost(bytes, 300),
            comparison('of the polls, unchanged', `${polls.unchanged} of ${POLLS}`),
          ];
        },
        { ROLLCALL_IP_MAX_QPS: '900' },
      ),
    ),
};
