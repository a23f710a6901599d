import { randomUUID } from 'node:crypto';
import { Agent } from 'undici';
import type { CallMeta } from './call-meta.ts';
import { ApsaraMqError } from './errors.ts';
import {
  type ApsaraMqClientOptions,
  requireBatch,
  requireFunction,
  requireMaxResponseBytes,
  requireOrigin,
  requireSignature,
  requireText,
  requireTimeoutMs,
} from './options.ts';
import { joinStatuses, readOnline } from './responses.ts';
import { type CallOptions, performCall, type RpcSettings } from './rpc.ts';

const API_VERSION = '2020-04-20';
const MAX_CONNECTIONS = 64;
const KEEP_ALIVE_MS = 15_000;

export interface ApsaraMqClient {
  /**
   * Real time, one billed call. Rejects with ApsaraMqError, with the signal's reason, or with what the
   * credential function threw; TypeError on an id that cannot be sent.
   */
  querySession(clientId: string, options?: CallOptions): Promise<CallMeta & { online: boolean }>;
  /**
   * From the service's cache, one billed call for 1 to 10 distinct ids. Only a true boolean counts as
   * a value; every id asked for is in exactly one of `values`, `missing` and `malformed`. Rejects as
   * `querySession` does; RangeError on a wrong number of ids or on doubles.
   */
  batchQuerySessions(
    clientIds: readonly string[],
    options?: CallOptions,
  ): Promise<CallMeta & { values: Map<string, boolean>; missing: string[]; malformed: string[] }>;
  /** Lets running calls end, then closes the client's own pool. Later calls reject. */
  close(): Promise<void>;
}

function createAgent(timeoutMs: number): Agent {
  return new Agent({
    connections: MAX_CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: KEEP_ALIVE_MS,
    connect: { timeout: timeoutMs },
  });
}

function readSettings(options: ApsaraMqClientOptions): RpcSettings {
  const timeoutMs = requireTimeoutMs(options.timeoutMs ?? 5000);
  return {
    origin: requireOrigin(options.endpoint),
    apiVersion: API_VERSION,
    commonParameters: {
      RegionId: requireText('regionId', options.regionId),
      InstanceId: requireText('instanceId', options.instanceId),
    },
    credential: requireFunction('credential', options.credential),
    signature: requireSignature(options.signature ?? 'v3'),
    timeoutMs,
    maxResponseBytes: requireMaxResponseBytes(options.maxResponseBytes ?? 1_048_576),
    dispatcher: options.dispatcher ?? createAgent(timeoutMs),
    now: requireFunction('now', options.now ?? Date.now),
    nonce: requireFunction('nonce', options.nonce ?? randomUUID),
  };
}

/**
 * Client of the two session queries of ApsaraMQ for MQTT (OnsMqtt 2020-04-20). It does not retry and
 * does not pace: each call of a method is one HTTP call, since calls are metered.
 */
export function createApsaraMqClient(options: ApsaraMqClientOptions): ApsaraMqClient {
  const settings = readSettings(options);
  const isOwnPool = options.dispatcher === undefined;
  let isClosed = false;

  async function call(
    action: string,
    parameters: Record<string, string>,
    callOptions?: CallOptions,
  ) {
    if (isClosed) throw new ApsaraMqError({ code: 'ClientClosed' });
    return performCall(settings, { action, parameters, ...callOptions });
  }

  return {
    async querySession(clientId, callOptions) {
      const parameters = { ClientId: requireText('clientId', clientId) };
      const { meta, body, failWith } = await call(
        'QuerySessionByClientId',
        parameters,
        callOptions,
      );
      const online = readOnline(body);
      if (online === null) throw failWith('MalformedResponse');
      return { ...meta, online };
    },

    async batchQuerySessions(clientIds, callOptions) {
      const asked = requireBatch(clientIds);
      const parameters = Object.fromEntries(
        asked.map((clientId, index) => [`ClientIdList.${index + 1}`, clientId]),
      );
      const action = 'BatchQuerySessionByClientIds';
      const { meta, body, failWith } = await call(action, parameters, callOptions);
      const joined = joinStatuses(body, asked);
      if (joined === null) throw failWith('MalformedResponse');
      return { ...meta, ...joined };
    },

    async close() {
      if (isClosed) return;
      isClosed = true;
      if (isOwnPool) await settings.dispatcher.close();
    },
  };
}
