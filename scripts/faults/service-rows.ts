import {
  EXPIRY_FAULT_MS,
  FAULT_MS,
  type FaultRow,
  type RowContext,
  serviceRow,
  someOf,
} from './fault-row';

const ALWAYS = { probability: 1 };
/** How often the engine tries by itself what somebody has to mend. */
const STOPPED_PROBE_MS = 60_000;

/** What stops an operation is mended by somebody, who then presses "Test" as the banner says. */
async function relieveAndTest({ simulator, host, who, connectionId }: RowContext): Promise<void> {
  simulator.faults.clear();
  await host.call('test', { who, connectionId });
}

function stoppingRow(name: string, title: string, code: string): FaultRow {
  return serviceRow({
    name,
    title,
    rules: [{ kind: 'error', code, match: ALWAYS }],
    relieve: relieveAndTest,
  });
}

/** Errors that the service itself answers. */
export const ERROR_ROWS: FaultRow[] = [
  {
    name: 'none',
    title: 'no fault at all',
    faultMs: 10_000,
    leastKnownShare: 1,
    inflict: () => {},
    relieve: () => {},
  },
  serviceRow({
    name: 'system-overflow',
    title: 'SystemOverFlow burst',
    rules: [{ kind: 'throttle', code: 'SystemOverFlow' }],
  }),
  serviceRow({
    name: 'throttling',
    title: 'Throttling.User with retry-after',
    rules: [{ kind: 'throttle', code: 'Throttling.User', retryAfterMs: 2_000 }],
  }),
  serviceRow({
    name: 'internal-error',
    title: 'InternalError 100 % until all evidence expires',
    faultMs: EXPIRY_FAULT_MS,
    rules: [{ kind: 'error', code: 'InternalError', match: ALWAYS }],
  }),
  serviceRow({
    name: 'service-unavailable',
    title: 'ServiceUnavailable',
    rules: [{ kind: 'error', code: 'ServiceUnavailable' }],
  }),
  stoppingRow('permission', 'permission error', 'Forbidden.RAM'),
  serviceRow({
    name: 'unattended',
    title: 'permission granted again, and nobody presses "Test"',
    rules: [{ kind: 'error', code: 'Forbidden.RAM', match: ALWAYS }],
    recoveryLimitMs: STOPPED_PROBE_MS + 10_000,
  }),
  stoppingRow('wrong-secret', 'SignatureDoesNotMatch', 'SignatureDoesNotMatch'),
  stoppingRow('endpoint', 'unknown operation', 'InvalidApi.NotFound'),
  clockRow('clock-ahead', 'service clock + 20 min', 20 * 60_000),
  clockRow('clock-behind', 'service clock - 20 min', -20 * 60_000),
  {
    name: 'guilty-id',
    title: 'one bad id fails its batch',
    faultMs: FAULT_MS,
    leastKnownShare: 0.85,
    inflict: ({ simulator, clientIds, random }) => {
      for (const clientId of someOf(clientIds, 2, random)) {
        simulator.faults.add({ kind: 'refuse-id', match: { clientId } });
      }
    },
    relieve: async ({ simulator, host, who, watchlistId, clientIds }) => {
      simulator.faults.clear();
      await host.call('checks', { who, watchlistId, clientIds });
    },
  },
];

function clockRow(name: string, title: string, offsetMs: number): FaultRow {
  return {
    name,
    title,
    faultMs: FAULT_MS,
    inflict: ({ simulator }) => {
      simulator.faults.clockOffsetMs = offsetMs;
    },
    relieve: relieveAndTest,
  };
}

/** Answers that are broken, late, or not answers at all. */
export const BODY_ROWS: FaultRow[] = [
  serviceRow({
    name: 'slow',
    title: '30 s slow answers',
    rules: [{ kind: 'delay', delayMs: 30_000 }],
  }),
  serviceRow({ name: 'reset', title: 'connection reset', rules: [{ kind: 'reset' }] }),
  serviceRow({ name: 'half-body', title: 'half a body', rules: [{ kind: 'half-body' }] }),
  serviceRow({
    name: 'wrong-length',
    title: 'wrong length',
    rules: [
      { kind: 'wrong-length', deltaBytes: -7, match: { probability: 0.5 } },
      { kind: 'wrong-length', deltaBytes: 9 },
    ],
  }),
  serviceRow({
    name: 'malformed-json',
    title: 'malformed JSON',
    rules: [{ kind: 'malformed-json' }],
  }),
  serviceRow({ name: 'html', title: 'HTML with 200', rules: [{ kind: 'html' }] }),
  serviceRow({ name: 'empty', title: 'empty body', rules: [{ kind: 'empty' }] }),
  serviceRow({
    name: 'huge',
    title: '50 MB body',
    rules: [{ kind: 'huge', match: { probability: 0.3 } }],
  }),
  serviceRow({
    name: 'xml',
    title: 'XML instead of JSON',
    leastKnownShare: 1,
    rules: [{ kind: 'xml-instead-of-json' }],
  }),
  serviceRow({
    name: 'redirect',
    title: 'redirect',
    rules: [{ kind: 'redirect' }],
    relieve: relieveAndTest,
  }),
];

/** Well-formed answers that say too little, too much or the wrong type. */
export const ANSWER_ROWS: FaultRow[] = [
  serviceRow({
    name: 'shorter',
    title: 'list shorter',
    faultMs: EXPIRY_FAULT_MS,
    rules: [{ kind: 'drop-entries', dropCount: 4 }],
  }),
  serviceRow({
    name: 'reordered',
    title: 'list reordered',
    leastKnownShare: 1,
    rules: [{ kind: 'reorder' }],
  }),
  serviceRow({
    name: 'contradicting',
    title: 'doubled with contradicting values',
    faultMs: EXPIRY_FAULT_MS,
    rules: [{ kind: 'duplicate-contradicting', match: { operation: 'batch' } }],
  }),
  serviceRow({
    name: 'strangers',
    title: 'strangers',
    leastKnownShare: 1,
    rules: [{ kind: 'strangers' }],
  }),
  valueRow('value-text', '"false" for the boolean', 'false'),
  valueRow('value-zero', '0 for the boolean', 0),
  valueRow('value-null', 'null for the boolean', null),
];

function valueRow(name: string, title: string, value: string | number | null): FaultRow {
  return serviceRow({ name, title, rules: [{ kind: 'value-as', value }] });
}
