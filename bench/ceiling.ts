import { setTimeout as sleep } from 'node:timers/promises';
import { atMost, type Bench, comparison } from './bench';
import { connectTo, type MeasuredEngine, setUpFleet, watch } from './lab';

const IDS = 5_000;
const MEASURE_MS = 60_000;
const CHECK_EVERY_MS = 5_000;
const ACCOUNTS = ['first', 'second'] as const;

/** Sweeps and real-time checks of two accounts want about 1,500 calls a second from one address. */
export const ceilingBench: Bench = {
  name: 'ceiling',
  title: 'address ceiling: two accounts at full demand for 60 s',
  seconds: 75,
  run: (lab) =>
    lab.withSimulator({ credentials: ACCOUNTS.map(credentialOf) }, (simulator) =>
      lab.withEngine(async (engine) => {
        const lists: Demand[] = [];
        for (const account of ACCOUNTS) {
          const clientIds = setUpFleet(simulator, account, IDS);
          const credential = credentialOf(account);
          const connectionId = await connectTo(engine, simulator, { credential });
          const list = { intervalSeconds: 5, clientIds };
          lists.push({ clientIds, watchlistId: await watch(engine, connectionId, list) });
        }
        const stopChecks = checkForever(engine, lists);
        await sleep(MEASURE_MS);
        stopChecks();
        const { calls } = simulator;
        const perSecond = calls.total / (MEASURE_MS / 1000);
        return [
          atMost({ what: 'most calls in any sliding second', value: calls.perSecondPeak() }, 300),
          atMost({ what: 'connections refused for a blocked address', value: calls.banned }, 0),
          comparison('calls a second on average (default ceiling 250)', perSecond.toFixed(1)),
          comparison('rejected by an account limit', `${calls.rejected}`),
        ];
      }),
    ),
};

interface Demand {
  clientIds: string[];
  watchlistId: string;
}

function credentialOf(account: string) {
  return { accessKeyId: `LTAI${account}`, accessKeySecret: `secret-of-${account}`, account };
}

function checkForever({ host, who }: MeasuredEngine, lists: readonly Demand[]): () => void {
  const check = () => {
    for (const list of lists) host.call('checks', { who, ...list }).catch(() => {});
  };
  check();
  const timer = setInterval(check, CHECK_EVERY_MS);
  return () => clearInterval(timer);
}
