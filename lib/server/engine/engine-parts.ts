import 'server-only';
import type { EvidenceSource } from '@/lib/contracts/client-status';
import type { ConnectionTest } from '@/lib/contracts/connection';
import type { ClientRecord, Pack } from '@/lib/server/client-status/client-record';
import type { StatusBoard } from '@/lib/server/client-status/status-board';
import type { Clock } from './clock';
import type { ConnectionRuntime } from './connection-runtime';
import type { Dispatcher, Operation } from './dispatcher';
import type { CallReason } from './footprint-meter';
import type { Outcome } from './outcome';
import type { UpstreamCaller } from './upstream-caller';

export interface Told {
  outcome(
    connectionId: string,
    operation: Operation,
    told: { clientId: string; outcome: Outcome },
  ): void;
  released(connectionId: string, clientId: string, isSampled: boolean): void;
}

/** What a following process asks of the leading one. All reject with UnavailableError when nobody answers. */
export interface RemoteEngine {
  viewed(watchlistId: string): void;
  check(wish: {
    connectionId: string;
    clientIds: readonly string[];
    reason: CallReason;
  }): Promise<number>;
  lookup(wish: {
    connectionId: string;
    clientIds: readonly string[];
    source: EvidenceSource;
    reason: CallReason;
  }): Promise<{ outcomes: Map<string, Outcome>; calls: number }>;
  test(wish: { connectionId: string; reason: CallReason }): Promise<ConnectionTest>;
}

/** What the parts of the engine share. */
export interface EngineParts {
  readonly clock: Clock;
  /** 0 to 1, like Math.random. */
  readonly random: () => number;
  readonly board: StatusBoard;
  readonly dispatcher: Dispatcher;
  readonly caller: UpstreamCaller;
  /** Hears of all that was learned, so that other processes can be told. */
  readonly told: Told;
  /** The process that makes the calls, when it is another one. */
  readonly remote: RemoteEngine | null;
  /** Puts a client into the pack that it belongs to, or out of all. */
  readonly replan: (connection: ConnectionRuntime, records: Iterable<ClientRecord>) => void;
  readonly isViewed: (watchlistId: string) => boolean;
  /** Makes a pack wait until it is due. */
  readonly schedule: (connection: ConnectionRuntime, pack: Pack) => void;
}
