import 'server-only';
import { lookup as lookupName } from 'node:dns/promises';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector, type Dispatcher, Pool } from 'undici';
import { env, type UpstreamHost } from '@/lib/server/env';
import {
  checkAddresses,
  checkProtocol,
  type Destination,
} from '@/lib/server/outgoing/address-policy';
import { processSingleton } from '@/lib/server/process-singleton';

const MAX_CONNECTIONS = 64;
const KEEP_ALIVE_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;

export interface ResolvedAddress {
  address: string;
  family: number;
}

export interface GuardedDispatcherOptions {
  /** Hosts that the operator named: they may lie in the own network and speak plain http. */
  allow: readonly UpstreamHost[];
  /** Default 5000. */
  connectTimeoutMs?: number;
  /** Every address of a name. Default: the system's resolver. */
  resolve?: (hostname: string) => Promise<ResolvedAddress[]>;
}

/**
 * The pool that every outgoing call goes through. A name is resolved once for a connection, all its
 * addresses are checked, and the socket goes to those very addresses; no redirect is followed and no proxy
 * setting is read. A refused connection rejects with ForbiddenAddressError (`ERR_ADDRESS_FORBIDDEN`).
 */
export function createGuardedDispatcher(options: GuardedDispatcherOptions): Dispatcher {
  return new Agent({
    connections: MAX_CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    factory: (origin, poolOptions) =>
      new Pool(origin, {
        ...poolOptions,
        connect: guardedConnector(destinationOf(new URL(origin)), options),
      }),
  });
}

/** The process's own dispatcher, with the hosts of ROLLCALL_UPSTREAM_ALLOW. */
export function outgoingDispatcher(): Dispatcher {
  return processSingleton('outgoing-dispatcher', () =>
    createGuardedDispatcher({ allow: env().upstreamAllow }),
  );
}

/** One origin has one connector, so that its TLS sessions are used again. */
function guardedConnector(
  destination: Destination,
  options: GuardedDispatcherOptions,
): buildConnector.connector {
  const timeout = options.connectTimeoutMs ?? CONNECT_TIMEOUT_MS;
  const connect = buildConnector({ timeout, lookup: checkingLookup(destination, options) });
  return (target, callback) => {
    try {
      checkProtocol(destination, options.allow);
      if (isIP(destination.hostname) !== 0) {
        checkAddresses(destination, [destination.hostname], options.allow);
      }
    } catch (error) {
      callback(asError(error), null);
      return;
    }
    connect(target, callback);
  };
}

function destinationOf(url: URL): Destination {
  const protocol = url.protocol === 'http:' ? 'http:' : 'https:';
  const port = Number(url.port) || (protocol === 'http:' ? 80 : 443);
  return { protocol, hostname: url.hostname.replace(/^\[|\]$/g, ''), port };
}

/** What net and tls call for a name; an address in figures never comes here. */
function checkingLookup(
  destination: Destination,
  options: GuardedDispatcherOptions,
): LookupFunction {
  const resolve = options.resolve ?? resolveAll;
  return (hostname, { all }, callback) => {
    resolve(hostname)
      .then((found) => {
        const addresses = found.map(({ address }) => address);
        checkAddresses(destination, addresses, options.allow);
        const first = found[0];
        if (all || !first) return callback(null, found);
        return callback(null, first.address, first.family);
      })
      .catch((error: unknown) => callback(asError(error), []));
  };
}

function resolveAll(hostname: string): Promise<ResolvedAddress[]> {
  return lookupName(hostname, { all: true, order: 'verbatim' });
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error('The connection was refused.');
}
