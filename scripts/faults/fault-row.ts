import type { FaultRule } from '@/lib/simulator/fault-rules';
import type { Random } from '@/lib/simulator/random';
import type { Simulator } from '@/lib/simulator/simulator';
import type { EngineHost } from '../engine-host/engine-host';
import type { Deployment } from './deployment';
import type { FaultProxy } from './fault-proxy';

export type ConfirmMode = 'never' | 'offline' | 'all';

/** A row's own service, network, connection and watchlist; the engine may be shared with other rows. */
export interface RowContext {
  simulator: Simulator;
  /** Between the engine and the service. */
  proxy: FaultProxy;
  deployment: Deployment;
  /** The engine's process as it is now. */
  readonly host: EngineHost;
  random: Random;
  who: { teamId: string; userId: string };
  credentialId: string;
  connectionId: string;
  watchlistId: string;
  clientIds: string[];
  intervalMs: number;
}

export interface FaultRow {
  name: string;
  title: string;
  faultMs: number;
  /** Fixes what a seed would choose. */
  confirm?: ConfirmMode;
  intervalSeconds?: number;
  /** Nothing must be confirmed and no answer times out, so what was read last must be shown. */
  isOrdered?: boolean;
  /** The list is gone when the fault is over, so that there is nothing to recover. */
  isFinal?: boolean;
  /** Nothing can recover before the relief is done, as before a process has started. */
  endsWithRelief?: boolean;
  /** Strikes the whole process, so that the row needs an engine of its own. */
  isAlone?: boolean;
  /** Compares the history that was written with the answers. */
  hasHistory?: boolean;
  /** How often a client comes or goes, on average. */
  churnEveryMs?: number;
  /** Of what a viewer sees during the fault, the share that must be online or offline; no device is blamed. */
  leastKnownShare?: number;
  securityToken?: string;
  /** Recovery is counted from here, with the fault ended; null: twice the interval. */
  recoveryLimitMs?: number;
  inflict(context: RowContext): Promise<void> | void;
  relieve(context: RowContext): Promise<void> | void;
  /** What else must hold at the end; each line is a violation. */
  verify?(context: RowContext): Promise<string[]> | string[];
}

export const FAULT_MS = 16_000;
/** Longer than the shortest time to live, so that what is not checked any more has to expire. */
export const EXPIRY_FAULT_MS = 38_000;

/** A row in which the service misbehaves by rules; each strikes with a chance that the seed chooses. */
export function serviceRow(
  row: Pick<FaultRow, 'name' | 'title'> & Partial<FaultRow> & { rules: FaultRule[] },
): FaultRow {
  const { rules, ...rest } = row;
  return {
    faultMs: FAULT_MS,
    inflict: ({ simulator, random }) => {
      const probability = random() < 0.5 ? 1 : 0.2 + 0.6 * random();
      for (const rule of rules) {
        simulator.faults.add({ ...rule, match: { probability, ...rule.match } });
      }
    },
    relieve: ({ simulator }) => simulator.faults.clear(),
    ...rest,
  };
}

export function someOf<T>(items: readonly T[], count: number, random: Random): T[] {
  const rest = [...items];
  const chosen: T[] = [];
  while (chosen.length < count && rest.length > 0) {
    chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  }
  return chosen;
}
