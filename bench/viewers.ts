import type { Simulator } from '@/lib/simulator/simulator';
import { atMost, type Bench, comparison } from './bench';
import { BuiltServer } from './built-server';
import { loadServer } from './http-load';
import { setUpFleet } from './lab';
import { connectServer, watchOnServer } from './server-setup';

const IDS = 10_000;
const VIEWERS = 200;
const FLIP_EVERY_MS = 100;

/** The whole product over HTTP, while it sweeps at its limit and ten clients a second come or go. */
export const viewersBench: Bench = {
  name: 'viewers',
  title: '200 viewers × 10,000 ids polling every 2 s',
  seconds: 120,
  run: (lab) =>
    lab.withSimulator({}, (simulator) =>
      BuiltServer.with({}, async (server) => {
        const connectionId = await connectServer(server, simulator);
        const clientIds = setUpFleet(simulator, 'viewers', IDS);
        const list = { name: 'viewers', connectionId, intervalSeconds: 10, clientIds };
        const watchlistId = await watchOnServer(server, list);
        const stopFlips = flipForever(simulator, clientIds);
        const { origin, token } = server;
        const pace = { viewers: VIEWERS, everyMs: 2_000, forMs: 60_000 };
        const before = server.cpuMs();
        const load = await loadServer({ origin, token, watchlistId, ...pace });
        const cpuShare = (server.cpuMs() - before) / pace.forMs;
        stopFlips();
        return [
          atMost({ what: 'p99', value: load.p99Ms, unit: 'ms', digits: 1 }, 150),
          atMost({ what: `errors in ${load.polls} polls`, value: load.errors }, 0),
          comparison('p50', `${load.p50Ms.toFixed(1)} ms`),
          comparison('longest', `${load.maxMs.toFixed(0)} ms`),
          comparison('longest first poll, all 10,000 rows', `${load.firstMaxMs.toFixed(0)} ms`),
          comparison('body of a poll on average', `${load.bodyBytes.toFixed(0)} B`),
          comparison('CPU of the server, sweep included', `${(cpuShare * 100).toFixed(0)} %`),
        ];
      }),
    ),
};

function flipForever(simulator: Simulator, clientIds: readonly string[]): () => void {
  const timer = setInterval(() => {
    const clientId = clientIds[Math.floor(Math.random() * clientIds.length)];
    if (clientId !== undefined) simulator.setOnline(clientId, !simulator.isOnline(clientId));
  }, FLIP_EVERY_MS);
  return () => clearInterval(timer);
}
