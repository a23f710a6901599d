import 'server-only';
import type { ApsaraMqClient } from '@/lib/apsaramq';
import type { ClientRecord } from '@/lib/server/client-status/client-record';
import type { BoardConnection } from '@/lib/server/client-status/status-board';
import { BudgetMeter } from './budget';
import { Circuit } from './circuit';
import { Cohort } from './cohort';
import { Confirmations } from './confirmations';
import type { Account, Operation } from './dispatcher';
import type { CallReason } from './footprint-meter';
import type { Lane } from './lanes';
import type { Outcome } from './outcome';
import { RetryBudget } from './retry-budget';
import { SweepPace } from './sweep-pace';

/** A connection as the database has it. */
export interface ConnectionConfig {
  id: string;
  teamId: string;
  credentialId: string;
  accountId: string;
  regionId: string;
  instanceId: string;
  endpoint: string | null;
  signature: 'v3' | 'v1';
  cachedMaxQps: number;
  realtimeMaxQps: number;
  dailyCallBudget: number | null;
}

/** One real-time query on its way; whoever wants the same id joins it. */
export interface RealtimeCheck {
  readonly clientId: string;
  lane: Lane;
  reason: CallReason;
  isSent: boolean;
  transient: number;
  throttled: number;
  readonly watched: ClientRecord | null;
  readonly listeners: ((outcome: Outcome) => void)[];
}

/** Everything that the engine knows of one connection while it runs. */
export interface ConnectionRuntime {
  readonly id: string;
  config: ConnectionConfig;
  client: ApsaraMqClient;
  account: Account;
  readonly board: BoardConnection;
  readonly circuits: Record<Operation, Circuit>;
  readonly cohorts: Map<number, Cohort>;
  /** Packs and checks that wait for a circuit to close. */
  readonly blocked: Record<Operation, Blocked[]>;
  /** Clients of active lists whose ids the service refused: in no sweep, asked for once a day. */
  readonly refused: Set<ClientRecord>;
  readonly checks: Map<string, RealtimeCheck>;
  readonly retries: RetryBudget;
  readonly confirmations: Confirmations;
  readonly budget: BudgetMeter;
  readonly pace: SweepPace;
  /** Factor on all intervals, 1 or more, and why; the budget's part of it. */
  stretch: number;
  budgetStretch: number;
  stretchedBy: 'limit' | 'budget' | null;
  clockSkewMs: number | null;
  /** Packs that were refused as a whole and are searched for the guilty id. */
  refusedPacks: number;
  isGone: boolean;
}

export interface Blocked {
  resume(): void;
  readonly dueAt: number;
  /** Somebody waits for it: told at once when a probe failed. */
  readonly isUrgent: boolean;
}

export function createRuntime(parts: {
  config: ConnectionConfig;
  client: ApsaraMqClient;
  account: Account;
  board: BoardConnection;
}): ConnectionRuntime {
  return {
    id: parts.config.id,
    ...parts,
    circuits: { cached: new Circuit(), realtime: new Circuit() },
    cohorts: new Map(),
    blocked: { cached: [], realtime: [] },
    refused: new Set(),
    checks: new Map(),
    retries: new RetryBudget(),
    confirmations: new Confirmations(),
    budget: new BudgetMeter(parts.config.dailyCallBudget),
    pace: new SweepPace(),
    stretch: 1,
    budgetStretch: 1,
    stretchedBy: null,
    clockSkewMs: null,
    refusedPacks: 0,
    isGone: false,
  };
}

export function cohortFor(connection: ConnectionRuntime, intervalMs: number): Cohort {
  const present = connection.cohorts.get(intervalMs);
  if (present) return present;
  const made = new Cohort(connection.id, intervalMs);
  connection.cohorts.set(intervalMs, made);
  return made;
}

export function shortestIntervalMs(connection: ConnectionRuntime): number {
  let shortest = Number.POSITIVE_INFINITY;
  for (const cohort of connection.cohorts.values()) {
    if (cohort.size > 0) shortest = Math.min(shortest, cohort.intervalMs);
  }
  return Number.isFinite(shortest) ? shortest : 30_000;
}

/** Calls a second that the sweeps of a connection take when nothing stretches them. */
export function sweepQps(connection: ConnectionRuntime): number {
  let qps = 0;
  for (const cohort of connection.cohorts.values()) {
    qps += cohort.packs.length / (cohort.intervalMs / 1000);
  }
  return qps;
}
