import { setTimeout as sleep } from 'node:timers/promises';
import { seededRandom } from '@/lib/simulator/random';
import { type Simulator, startSimulator } from '@/lib/simulator/simulator';
import type { Deployment } from './deployment';
import { FaultProxy, through } from './fault-proxy';
import type { ConfirmMode, FaultRow, RowContext } from './fault-row';
import { checkHistory, readHistory } from './history';
import { Observer } from './observer';
import type { RowOutcome } from './row-outcome';

const MIN_TTL_MS = 30_000;
const TOLERANCE_MS = 250;
const WARM_UP_TIMEOUT_MS = 20_000;
const CONFIRM_MODES: readonly ConfirmMode[] = ['never', 'offline', 'all'];

export interface RunRowOptions {
  row: FaultRow;
  seed: number;
  deployment: Deployment;
}

/** One row with one seed: warm up, fault, recovery, under the oracle's eyes from the first poll to the last. */
export async function runRow(options: RunRowOptions): Promise<RowOutcome> {
  const { row, seed } = options;
  const random = seededRandom(seed * 7919 + row.name.length);
  const simulator = await startSimulator({
    mqttPort: null,
    recordAnswers: true,
    seed,
    cacheLagMs: random() < 0.5 ? 0 : Math.floor(random() * 3_000),
    credentials: [
      {
        accessKeyId: `LTAI${row.name}${seed}`,
        accessKeySecret: `secret-of-${seed}`,
        securityToken: row.securityToken,
      },
    ],
  });
  const proxy = await FaultProxy.start(addressOf(simulator));
  try {
    const context = await prepare({ ...options, simulator, proxy, random });
    const outcome = await observeRow(options, context);
    await context.host.call('deleteConnection', context.connectionId).catch(() => {});
    return outcome;
  } finally {
    await proxy.stop();
    await simulator.stop();
  }
}

type Preparation = RunRowOptions & Pick<RowContext, 'simulator' | 'proxy' | 'random'>;

async function prepare(options: Preparation): Promise<RowContext> {
  const { row, seed, deployment, simulator, proxy, random } = options;
  const { host, who } = deployment;
  const clientCount = 20 + Math.floor(random() * 100);
  const clientIds = Array.from(
    { length: clientCount },
    (_, index) => `GID_${row.name.slice(0, 20)}@@@${seed}-${index}`,
  );
  for (const clientId of clientIds) simulator.setOnline(clientId, random() < 0.7);
  const intervalSeconds = row.intervalSeconds ?? 5;
  const connection = await host.call('createConnection', {
    teamId: who.teamId,
    endpoint: through(proxy, simulator.url),
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: simulator.accessKeySecret,
    securityToken: row.securityToken ?? null,
    instanceId: simulator.instanceId,
  });
  const confirm = CONFIRM_MODES[Math.floor(random() * CONFIRM_MODES.length)] ?? 'never';
  const watchlistId = await host.call('createWatchlist', {
    teamId: who.teamId,
    connectionId: connection.connectionId,
    intervalSeconds,
    mode: random() < 0.5 ? 'always' : 'viewed',
    confirm: row.confirm ?? confirm,
    clientIds,
  });
  const intervalMs = intervalSeconds * 1000;
  return {
    simulator,
    proxy,
    deployment,
    get host() {
      return deployment.host;
    },
    random,
    who,
    ...connection,
    watchlistId,
    clientIds,
    intervalMs,
  };
}

async function observeRow(options: RunRowOptions, context: RowContext): Promise<RowOutcome> {
  const { row, seed, deployment } = options;
  const { simulator, watchlistId, intervalMs } = context;
  const observer = new Observer({
    deployment,
    watchlistId,
    answers: () => simulator.answerLog(),
    ttlMs: Math.max(3 * intervalMs, MIN_TTL_MS),
    toleranceMs: TOLERANCE_MS,
    ...(row.isOrdered ? { isOrdered: true } : {}),
  });
  observer.start();
  const stopChurn = startChurn(context, row.churnEveryMs);
  const recoveryLimitMs = row.recoveryLimitMs ?? 2 * intervalMs;
  try {
    const outcome = await runPhases({ row, context, observer, recoveryLimitMs });
    const title = row.title;
    const { observations, polls, violations } = observer;
    return {
      row: row.name,
      title,
      seed,
      observations,
      polls,
      violations,
      recoveryLimitMs,
      ...outcome,
    };
  } finally {
    stopChurn();
    await observer.stop();
  }
}

interface Phases {
  row: FaultRow;
  context: RowContext;
  observer: Observer;
  recoveryLimitMs: number;
}

async function runPhases({ row, context, observer, recoveryLimitMs }: Phases) {
  const failures: string[] = [];
  const isKnown = (sinceMs: number) => observer.isKnownSince(context.clientIds, sinceMs);
  const warmAt = await observer.waitFor(() => isKnown(0), WARM_UP_TIMEOUT_MS);
  if (warmAt === null) failures.push('not every client was known after the warm-up');
  await sleep(context.intervalMs * (0.5 + context.random()));
  const before = { known: observer.known, observations: observer.observations };
  await row.inflict(context);
  await sleep(row.faultMs);
  const seen = observer.observations - before.observations;
  const knownShare = seen === 0 ? null : (observer.known - before.known) / seen;
  if (knownShare !== null && knownShare < (row.leastKnownShare ?? 0)) {
    failures.push(`only ${(100 * knownShare).toFixed(1)} % were shown as online or offline`);
  }
  const strikeEndedAt = Date.now();
  await row.relieve(context);
  const endedAt = row.endsWithRelief ? Date.now() : strikeEndedAt;
  if (row.isFinal) {
    failures.push(...((await row.verify?.(context)) ?? []));
    return { failures, knownShare, recoveryMs: 0 };
  }
  observer.longestPollMs = 0;
  const recoveredAt = await observer.waitFor(() => isKnown(endedAt), 3 * recoveryLimitMs);
  const recoveryMs = recoveredAt === null ? null : Date.now() - endedAt;
  const slackMs = observer.longestPollMs;
  if (recoveryMs === null || recoveryMs > recoveryLimitMs + slackMs) {
    const took = `recovered after ${recoveryMs ?? 'never'} ms`;
    const behind = recoveryMs === null ? observer.describeBehind(context.clientIds, endedAt) : '';
    const limit = `allowed are ${recoveryLimitMs} ms and ${slackMs} ms of the machine`;
    failures.push(`${took}, ${limit} ${behind}`.trim());
  }
  await sleep(context.intervalMs);
  failures.push(...((await row.verify?.(context)) ?? []));
  failures.push(...(await judgeHistory(row, context, observer)));
  return { failures, knownShare, recoveryMs };
}

async function judgeHistory(row: FaultRow, context: RowContext, observer: Observer) {
  if (!row.hasHistory) return [];
  const changes = await readHistory(context.deployment.databaseUrl, context.connectionId);
  return checkHistory({
    changes,
    acknowledged: [...observer.acknowledged.values()],
    answers: context.simulator.answerLog(),
    ttlMs: Math.max(3 * context.intervalMs, MIN_TTL_MS),
  });
}

/** The truth goes on changing: every now and then a client comes or goes. */
function startChurn(context: RowContext, averageMs = 650): () => void {
  const { simulator, clientIds, random } = context;
  const everyMs = averageMs * (0.5 + random());
  const timer = setInterval(() => {
    const clientId = clientIds[Math.floor(random() * clientIds.length)];
    if (clientId !== undefined) simulator.setOnline(clientId, !simulator.isOnline(clientId));
  }, everyMs);
  return () => clearInterval(timer);
}

function addressOf(simulator: Simulator): { host: string; port: number } {
  return { host: '127.0.0.1', port: Number(new URL(simulator.url).port) };
}
