import { EXPIRY_FAULT_MS, FAULT_MS, type FaultRow, type RowContext, someOf } from './fault-row';

const CALLS_END_WITHIN_MS = 7_000;

/** Faults of the network between the engine and the service. */
export const NETWORK_ROWS: FaultRow[] = [
  networkRow(
    'connect-refused',
    'no connection until all evidence expires',
    'refuse',
    EXPIRY_FAULT_MS,
  ),
  networkRow('network-stalls', 'connections hang', 'stall', FAULT_MS),
  networkRow('cut', 'every answer cut by the network', 'cut', FAULT_MS),
  {
    name: 'late-answers',
    title: 'old answers arriving after newer',
    faultMs: 25_000,
    confirm: 'never',
    isOrdered: true,
    inflict: (context) => {
      const match = { operation: 'batch', probability: 0.4 } as const;
      context.simulator.faults.add({ kind: 'stale-answer', delayMs: 3_500, match });
      overtakeFor(context, 24_000);
    },
    relieve: ({ simulator }) => simulator.faults.clear(),
  },
];

function networkRow(
  name: string,
  title: string,
  mode: 'refuse' | 'stall' | 'cut',
  faultMs: number,
): FaultRow {
  return {
    name,
    title,
    faultMs,
    inflict: ({ proxy }) => proxy.set(mode),
    relieve: ({ proxy }) => proxy.set('pass'),
  };
}

/** Lookups of the same ids, whose quick answers overtake the slow ones of the sweep. */
function overtakeFor(context: RowContext, forMs: number): void {
  const { host, who, connectionId, clientIds, random } = context;
  const endsAt = Date.now() + forMs;
  const timer = setInterval(() => {
    if (Date.now() >= endsAt) clearInterval(timer);
    const asked = someOf(clientIds, 10, random);
    host.call('lookup', { who, connectionId, clientIds: asked }).catch(() => {});
  }, 700);
}

async function giveCredential(context: RowContext, secret: string, token?: string): Promise<void> {
  const { host, who, credentialId, simulator } = context;
  await host.call('updateCredential', {
    teamId: who.teamId,
    credentialId,
    accessKeyId: simulator.accessKeyId,
    accessKeySecret: secret,
    ...(token === undefined ? {} : { securityToken: token }),
  });
}

/** What people change while the engine sweeps. */
export const CHANGE_ROWS: FaultRow[] = [
  {
    name: 'credential-changed',
    title: 'credential changed to a wrong one and back in mid-sweep',
    faultMs: FAULT_MS,
    inflict: (context) => giveCredential(context, 'not-the-secret'),
    relieve: (context) => giveCredential(context, context.simulator.accessKeySecret),
  },
  {
    name: 'credential-deleted',
    title: 'AccessKey deleted at the service in mid-sweep, replaced',
    faultMs: FAULT_MS,
    inflict: ({ simulator }) => simulator.credentials.remove(simulator.accessKeyId),
    relieve: async (context) => {
      const { accessKeyId } = context.simulator;
      const accessKeySecret = 'another-secret-of-the-same-key';
      context.simulator.credentials.put({ accessKeyId, accessKeySecret });
      await giveCredential(context, accessKeySecret);
    },
  },
  {
    name: 'token-expires',
    title: 'STS token expiring in mid-sweep, renewed',
    faultMs: FAULT_MS,
    securityToken: 'the-first-token',
    inflict: ({ simulator }) => putToken(simulator, 'the-first-token', Date.now() - 1000),
    relieve: async (context) => {
      putToken(context.simulator, 'the-second-token', Date.now() + 3_600_000);
      await giveCredential(context, context.simulator.accessKeySecret, 'the-second-token');
    },
  },
  {
    name: 'list-edited',
    title: 'watchlist edited in mid-sweep',
    faultMs: FAULT_MS,
    inflict: async (context) => {
      const { host, clientIds, random, watchlistId } = context;
      for (let edit = 0; edit < 5; edit++) {
        const removed = someOf(clientIds, 10, random);
        const added = removed.map((clientId) => `${clientId}-${edit}`);
        clientIds.splice(0, clientIds.length, ...clientIds.filter((id) => !removed.includes(id)));
        clientIds.push(...added);
        await host.call('removeEntries', { id: watchlistId, clientIds: removed });
        await host.call('addEntries', { id: watchlistId, clientIds: added });
      }
      await host.call('updateWatchlist', { id: watchlistId, intervalSeconds: 7 });
    },
    relieve: ({ host, watchlistId, intervalMs }) =>
      host.call('updateWatchlist', { id: watchlistId, intervalSeconds: intervalMs / 1000 }),
    verify: ({ simulator, clientIds }) => callsOutside(simulator, clientIds, CALLS_END_WITHIN_MS),
  },
  {
    name: 'list-deleted',
    title: 'watchlist deleted in mid-sweep',
    faultMs: FAULT_MS,
    isFinal: true,
    inflict: ({ host, watchlistId }) => host.call('deleteWatchlist', watchlistId),
    relieve: () => {},
    verify: ({ simulator }) => callsOutside(simulator, [], CALLS_END_WITHIN_MS),
  },
  {
    name: 'connection-deleted',
    title: 'connection and credential deleted in mid-sweep',
    faultMs: FAULT_MS,
    isFinal: true,
    inflict: ({ host, connectionId }) => host.call('deleteConnection', connectionId),
    relieve: () => {},
    verify: ({ simulator }) => callsOutside(simulator, [], CALLS_END_WITHIN_MS),
  },
];

function putToken(simulator: RowContext['simulator'], token: string, expiresAt: number): void {
  const { accessKeyId, accessKeySecret } = simulator;
  simulator.credentials.put({
    accessKeyId,
    accessKeySecret,
    securityToken: token,
    securityTokenExpiresAt: expiresAt,
  });
}

/** Calls of the last seconds that asked for an id that nobody watches any more. */
function callsOutside(
  simulator: RowContext['simulator'],
  watched: readonly string[],
  lastMs: number,
): string[] {
  const allowed = new Set(watched);
  const late = simulator.calls.log.filter(
    (call) => call.at > Date.now() - lastMs && call.ids.some((clientId) => !allowed.has(clientId)),
  );
  return late.length === 0 ? [] : [`${late.length} calls asked for ids that nobody watches`];
}
