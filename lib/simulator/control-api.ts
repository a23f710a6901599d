import { z } from 'zod';
import type { RawRequest } from './api-call.ts';
import type { CallLog } from './call-log.ts';
import type { FaultController } from './fault-controller.ts';
import { faultRuleSchema } from './fault-rules.ts';
import { jsonReply, type Reply } from './render.ts';
import type { SessionTable } from './session-table.ts';

export interface ControlParts {
  sessions: SessionTable;
  faults: FaultController;
  calls: CallLog;
  liftBan: () => void;
  mqttUrl: string | null;
  instanceIds: readonly string[];
}

const clientSchema = z.strictObject({ clientId: z.string().min(1).max(64), online: z.boolean() });
const clientsSchema = z.union([clientSchema, z.array(clientSchema)]);
const faultsSchema = z.union([faultRuleSchema, z.array(faultRuleSchema)]);
const numberSchema = z.coerce.number().min(0);
const clockSchema = z.strictObject({ offsetMs: z.number() });
const cacheSchema = z.strictObject({ lagMs: z.number().min(0) });

type Route = (parts: ControlParts, request: { body: unknown; query: URLSearchParams }) => unknown;

/** The control API of tests and demonstrations: JSON below `/-/`, never a secret in an answer. */
export function createControlApi(parts: ControlParts): (raw: RawRequest) => Reply {
  return (raw) => {
    const { pathname, searchParams } = new URL(raw.path, 'http://simulator');
    const route = ROUTES.get(`${raw.method} ${pathname}`);
    if (!route) return jsonReply(404, { error: 'no such control' });
    try {
      const answer = route(parts, { body: readJson(raw), query: searchParams });
      return jsonReply(200, answer ?? { ok: true });
    } catch (error) {
      if (error instanceof z.ZodError) return jsonReply(422, { error: z.prettifyError(error) });
      if (error instanceof SyntaxError) return jsonReply(400, { error: 'the body is not JSON' });
      throw error;
    }
  };
}

function readJson(raw: RawRequest): unknown {
  return raw.body.length === 0 ? undefined : JSON.parse(raw.body.toString('utf8'));
}

function state({ sessions, faults, calls, mqttUrl, instanceIds }: ControlParts) {
  const onlineIds = [...sessions.onlineIds()];
  return {
    mqttUrl,
    instanceIds,
    online: onlineIds.length,
    onlineIds: onlineIds.slice(0, 10_000),
    cacheLagMs: sessions.cacheLagMs,
    clockOffsetMs: faults.clockOffsetMs,
    faults: faults.active(),
    calls: calls.counts(),
  };
}

const setClients: Route = ({ sessions }, { body }) => {
  const clients = [clientsSchema.parse(body)].flat();
  for (const { clientId, online } of clients) sessions.setVirtual(clientId, online);
  return { set: clients.length };
};

const truth: Route = ({ sessions }, { query }) => {
  const since = numberSchema.parse(query.get('since') ?? 0);
  return { items: sessions.log().filter((change) => change.at >= since) };
};

const addFaults: Route = ({ faults }, { body }) => {
  const rules = [faultsSchema.parse(body)].flat();
  return { ids: rules.map((rule) => faults.add(rule)) };
};

const readCalls: Route = ({ calls }, { query }) => {
  const last = numberSchema.parse(query.get('last') ?? 1000);
  const log = last > 0 ? calls.log.slice(-last) : [];
  return { ...calls.counts(), peak: calls.perSecondPeak(), log };
};

const setClock: Route = ({ faults }, { body }) => {
  faults.clockOffsetMs = clockSchema.parse(body).offsetMs;
};

const setCache: Route = ({ sessions }, { body }) => {
  sessions.cacheLagMs = cacheSchema.parse(body).lagMs;
};

const ROUTES = new Map<string, Route>([
  ['GET /-/state', state],
  ['POST /-/clients', setClients],
  ['GET /-/truth', truth],
  ['POST /-/faults', addFaults],
  ['DELETE /-/faults', ({ faults }) => faults.clear()],
  ['GET /-/calls', readCalls],
  ['POST /-/calls/reset', ({ calls }) => calls.reset()],
  ['POST /-/clock', setClock],
  ['POST /-/cache', setCache],
  ['DELETE /-/ban', ({ liftBan }) => liftBan()],
]);
