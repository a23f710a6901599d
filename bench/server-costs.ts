import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Bench, comparison, type Figure } from './bench';
import { BuiltServer } from './built-server';
import { loadServer } from './http-load';
import { type Lab, setUpFleet } from './lab';
import { connectServer, type ServerList, watchOnServer } from './server-setup';

const FAST = { limits: { batchQps: 1_000, ipQps: 1_000 } };
const FAST_ENV = { ROLLCALL_IP_MAX_QPS: '900' };

/** One viewer that polls without pause shows what a request costs with the framework around it. */
export const serverPollBench: Bench = {
  name: 'server-poll',
  title: 'unchanged poll of 10,000 ids over HTTP',
  seconds: 40,
  run: (lab) =>
    onServer(lab, async ({ server, watchMany }) => {
      const watchlistId = await watchMany({ name: 'poll', intervalSeconds: 3_600, count: 10_000 });
      const { origin, token } = server;
      const task = { origin, token, watchlistId, viewers: 1, everyMs: 0 };
      await loadServer({ ...task, forMs: 3_000 });
      const before = server.cpuMs();
      const load = await loadServer({ ...task, forMs: 10_000 });
      const cpuMs = (server.cpuMs() - before) / load.polls;
      return [
        comparison('CPU of the server per poll, framework included', `${cpuMs.toFixed(2)} ms`),
        comparison('polls a second of one viewer', `${(load.polls / 10).toFixed(0)}`),
        atMost({ what: 'body', value: Math.ceil(load.bodyBytes), unit: 'B' }, 300),
      ];
    }),
};

export const serverMemoryBench: Bench = {
  name: 'server-memory',
  title: 'RSS with 100,000 ids watched, server process',
  seconds: 180,
  run: (lab) =>
    onServer(lab, async ({ server, watchMany }) => {
      const idleMiB = server.rssMiB();
      for (let list = 0; list < 10; list++) {
        await watchMany({ name: `memory-${list}`, intervalSeconds: 60, count: 10_000 });
      }
      const samples: number[] = [];
      for (let sample = 0; sample < 60; sample++) {
        await sleep(1_000);
        samples.push(server.rssMiB());
      }
      const most = { what: 'most in a minute of sweeps', value: Math.max(...samples) };
      return [
        atMost({ ...most, unit: 'MiB', digits: 0 }, 350),
        comparison('after the start', `${idleMiB.toFixed(0)} MiB`),
      ];
    }),
};

interface Stage {
  server: BuiltServer;
  watchMany(
    list: Omit<ServerList, 'connectionId' | 'clientIds'> & { count: number },
  ): Promise<string>;
}

function onServer(lab: Lab, work: (stage: Stage) => Promise<Figure[]>): Promise<Figure[]> {
  return lab.withSimulator(FAST, (simulator) =>
    BuiltServer.with(FAST_ENV, async (server) => {
      const connectionId = await connectServer(server, simulator, 900);
      return work({
        server,
        watchMany: ({ count, ...list }) => {
          const clientIds = setUpFleet(simulator, list.name, count);
          return watchOnServer(server, { ...list, connectionId, clientIds });
        },
      });
    }),
  );
}
