import 'server-only';
import type { ClientRecord, Pack } from '@/lib/server/client-status/client-record';
import type { StatusBoard } from '@/lib/server/client-status/status-board';
import type { Clock } from './clock';
import type { ConnectionRuntime } from './connection-runtime';
import type { Dispatcher } from './dispatcher';
import type { UpstreamCaller } from './upstream-caller';

/** What the parts of the engine share. */
export interface EngineParts {
  readonly clock: Clock;
  /** 0 to 1, like Math.random. */
  readonly random: () => number;
  readonly board: StatusBoard;
  readonly dispatcher: Dispatcher;
  readonly caller: UpstreamCaller;
  /** Puts a client into the pack that it belongs to, or out of all. */
  readonly replan: (connection: ConnectionRuntime, records: Iterable<ClientRecord>) => void;
  readonly isViewed: (watchlistId: string) => boolean;
  /** Makes a pack wait until it is due. */
  readonly schedule: (connection: ConnectionRuntime, pack: Pack) => void;
}
