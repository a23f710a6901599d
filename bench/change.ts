import { setTimeout as sleep } from 'node:timers/promises';
import type { Simulator } from '@/lib/simulator/simulator';
import { atMost, type Bench, comparison, quantile } from './bench';
import { connectTo, setUpFleet, watch } from './lab';
import { isAllKnown, Viewer } from './viewer';

const IDS = 5_000;
const FLIPS = 1_000;
const INTERVAL_SECONDS = 10;
const FLIPPING_MS = 60_000;
const POLL_MS = 100;

interface Flip {
  online: boolean;
  flippedAt: number;
  seenAt: number | null;
}

/** Half of the flips go offline and have to be confirmed in real time, as lists do by default. */
export const changeBench: Bench = {
  name: 'change',
  title: 'change to board, interval 10 s, 1,000 random flips',
  seconds: 100,
  run: (lab) =>
    lab.withSimulator({}, (simulator) =>
      lab.withEngine(async (engine) => {
        const connectionId = await connectTo(engine, simulator);
        const clientIds = setUpFleet(simulator, 'change', IDS);
        const list = { intervalSeconds: INTERVAL_SECONDS, clientIds };
        const viewer = new Viewer(engine, await watch(engine, connectionId, list));
        const wait = { everyMs: POLL_MS, timeoutMs: 60_000 };
        await viewer.pollUntil(isAllKnown, { ...wait, what: 'all known' });
        await sleep(INTERVAL_SECONDS * 1000);
        const flips = scheduleFlips(simulator, clientIds);
        await viewer.pollUntil(() => isAllSeen(viewer, flips), {
          ...wait,
          timeoutMs: FLIPPING_MS + 60_000,
          what: 'every flip seen',
        });
        return figuresOf([...flips.values()]);
      }),
    ),
};

function scheduleFlips(simulator: Simulator, clientIds: readonly string[]): Map<string, Flip> {
  const flips = new Map<string, Flip>();
  const rest = [...clientIds];
  for (let count = 0; count < FLIPS; count++) {
    const [clientId] = rest.splice(Math.floor(Math.random() * rest.length), 1);
    if (clientId === undefined) break;
    const flip: Flip = { online: count % 2 === 0, flippedAt: Number.NaN, seenAt: null };
    simulator.setOnline(clientId, !flip.online);
    flips.set(clientId, flip);
  }
  setTimeout(() => startFlipping(simulator, flips), 2_500 * INTERVAL_SECONDS);
  return flips;
}

function startFlipping(simulator: Simulator, flips: Map<string, Flip>): void {
  for (const [clientId, flip] of flips) {
    setTimeout(() => {
      flip.flippedAt = Date.now();
      simulator.setOnline(clientId, flip.online);
    }, Math.random() * FLIPPING_MS);
  }
}

function isAllSeen(viewer: Viewer, flips: Map<string, Flip>): boolean {
  const now = Date.now();
  let unseen = 0;
  for (const [clientId, flip] of flips) {
    if (flip.seenAt !== null) continue;
    const status = viewer.view.rows.get(clientId)?.status;
    const isSeen = now >= flip.flippedAt && status === (flip.online ? 'online' : 'offline');
    if (isSeen) flip.seenAt = now;
    else unseen += 1;
  }
  return unseen === 0;
}

function figuresOf(flips: readonly Flip[]) {
  const seconds = (chosen: readonly Flip[]) =>
    chosen.map(({ flippedAt, seenAt }) => ((seenAt ?? Number.NaN) - flippedAt) / 1000);
  const all = seconds(flips);
  const offline = seconds(flips.filter(({ online }) => !online));
  return [
    atMost({ what: 'p50', value: quantile(all, 0.5), unit: 's' }, INTERVAL_SECONDS / 2 + 0.5),
    atMost({ what: 'p99', value: quantile(all, 0.99), unit: 's' }, INTERVAL_SECONDS + 1.5),
    comparison('p99 of those that went offline', `${quantile(offline, 0.99).toFixed(2)} s`),
    comparison('longest', `${Math.max(...all).toFixed(2)} s`),
  ];
}
