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
const clockSchema = z.strictObject({ offsetMs: z.number() });
const cacheSchema = z.strictObject({ lagMs: z.number().min(0) });

type Route = (parts: ControlParts, body: unknown) => unknown;

const ROUTES = new Map<string, Route>([
  ['GET /-/state', state],
  ['POST /-/clients', setClients],
  ['POST /-/faults', addFaults],
  ['DELETE /-/faults', ({ faults }) => faults.clear()],
  [
    'GET /-/calls',
    ({ calls }) => ({ ...calls.counts(), peak: calls.perSecondPeak(), log: calls.log }),
  ],
  ['POST /-/calls/reset', ({ calls }) => calls.reset()],
  [
    'POST /-/clock',
    ({ faults }, body) => {
      faults.clockOffsetMs = clockSchema.parse(body).offsetMs;
    },
  ],
  [
    'POST /-/cache',
    ({ sessions }, body) => {
      sessions.cacheLagMs = cacheSchema.parse(body).lagMs;
    },
  ],
  ['DELETE /-/ban', ({ liftBan }) => liftBan()],
]);

/** The control API of tests and demonstrations: JSON below `/-/`, never a secret in an answer. */
export function createControlApi(parts: ControlParts): (raw: RawRequest) => Reply {
  return (raw) => {
    const route = ROUTES.get(`${raw.method} ${raw.path.split('?')[0]}`);
    if (!route) return jsonReply(404, { error: 'no such control' });
    try {
      return jsonReply(200, route(parts, readJson(raw)) ?? { ok: true });
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

function setClients({ sessions }: ControlParts, body: unknown) {
  const clients = [clientsSchema.parse(body)].flat();
  for (const { clientId, online } of clients) sessions.setVirtual(clientId, online);
  return { set: clients.length };
}

function addFaults({ faults }: ControlParts, body: unknown) {
  const rules = [faultsSchema.parse(body)].flat();
  return { ids: rules.map((rule) => faults.add(rule)) };
}
