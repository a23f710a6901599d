import { randomUUID } from 'node:crypto';
import { type ApiCall, type RawRequest, readApiCall } from './api-call.ts';
import { ApiError } from './api-error.ts';
import { assumeRole, type RoleRules } from './assume-role.ts';
import { authenticate, type Gate } from './authenticate.ts';
import type { BoundedLog } from './bounded-log.ts';
import type { AnswerRecord, CallLog, CallRecord, Operation } from './call-log.ts';
import { accountOf, type SimulatorCredential } from './credentials.ts';
import type { FaultController } from './fault-controller.ts';
import { bendEntries, errorOfFault } from './fault-effects.ts';
import type { FaultRule } from './fault-rules.ts';
import { checkParameters, type InstanceRules, operationOf, requestedIds } from './operations.ts';
import type { QpsLimits } from './qps-limits.ts';
import { type Random, shuffled } from './random.ts';
import {
  type AnswerEntry,
  type Reply,
  renderError,
  renderFields,
  renderSuccess,
} from './render.ts';
import { foreignReply, isSabotage, type Sabotage } from './sabotage.ts';
import type { SessionTable } from './session-table.ts';

export interface ServiceParts {
  gate: Gate;
  sessions: SessionTable;
  limits: QpsLimits;
  faults: FaultController;
  instances: InstanceRules;
  roles: RoleRules;
  calls: CallLog;
  answers: BoundedLog<AnswerRecord> | null;
  random: Random;
  now: () => number;
  wait: (ms: number) => Promise<void>;
}

export interface ServiceReply {
  reply: Reply;
  sabotage: Sabotage | null;
}

const THROTTLED = /^(SystemOverFlow|Throttling)/;

/** The OpenAPI side: one request in, one reply out; every session query ends up in the log once. */
export async function serve(parts: ServiceParts, raw: RawRequest): Promise<ServiceReply> {
  const call = readApiCall(raw);
  try {
    if (call.action === 'AssumeRole') return serveAssumeRole(parts, call);
    return await serveQuery(parts, call);
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    const hostId = call.headers.host ?? 'localhost';
    const context = { requestId: newRequestId(), hostId, format: call.format };
    return { reply: renderError(error, context), sabotage: null };
  }
}

function serveAssumeRole(parts: ServiceParts, call: ApiCall): ServiceReply {
  const body = assumeRole(call, parts.gate, parts.roles);
  const reply = renderFields(
    'AssumeRoleResponse',
    { RequestId: newRequestId(), ...body },
    call.format,
  );
  return { reply, sabotage: null };
}

async function serveQuery(parts: ServiceParts, call: ApiCall): Promise<ServiceReply> {
  const record: CallRecord = {
    at: parts.now(),
    operation: 'other',
    account: null,
    ids: [],
    outcome: 'ok',
  };
  try {
    const result = await answer(parts, call, record);
    parts.calls.record(record, record.outcome === 'ok' ? 'succeeded' : 'failed');
    return result;
  } catch (error) {
    record.outcome = error instanceof ApiError ? error.code : 'crash';
    parts.calls.record(record, THROTTLED.test(record.outcome) ? 'rejected' : 'failed');
    throw error;
  }
}

async function answer(
  parts: ServiceParts,
  call: ApiCall,
  record: CallRecord,
): Promise<ServiceReply> {
  const operation = operationOf(call);
  const ids = requestedIds(call, operation);
  record.operation = operation;
  record.ids = ids;
  const credential = authenticate(call, parts.gate);
  record.account = accountOf(credential);
  checkPermission(credential, operation);
  if (!parts.limits.take({ account: record.account, operation, atMs: parts.now() })) {
    throw new ApiError('Throttling.User');
  }
  const rules = parts.faults.strike({ operation, accessKeyId: call.accessKeyId, ids });
  const entries = await readEntries(parts, { operation, ids, rules });
  const refusal = rules.map(errorOfFault).find((error) => error !== null);
  if (refusal) throw refusal;
  checkParameters(call, ids, parts.instances);
  return deliver(parts, { call, operation, entries, rules, record });
}

function checkPermission(credential: SimulatorCredential, operation: Operation): void {
  const { permissions } = credential;
  if (permissions && !permissions.includes(operation)) throw new ApiError('Forbidden.RAM');
}

interface Reading {
  operation: Operation;
  ids: readonly string[];
  rules: readonly FaultRule[];
}

interface TimedEntries {
  rows: AnswerEntry[];
  readAt: number;
}

/** A plain delay strikes before the values are read, a stale answer after. */
async function readEntries(parts: ServiceParts, reading: Reading): Promise<TimedEntries> {
  const { operation, ids, rules } = reading;
  await waitFor(parts, delayOf(rules, 'delay'));
  const isOnline = (clientId: string) =>
    operation === 'single'
      ? parts.sessions.isOnline(clientId)
      : parts.sessions.isOnlineInCache(clientId);
  const readAt = parts.now();
  const rows = ids.map((clientId) => ({ clientId, value: isOnline(clientId) }));
  await waitFor(parts, delayOf(rules, 'stale-answer'));
  return { rows: operation === 'batch' ? shuffled(rows, parts.random) : rows, readAt };
}

function delayOf(rules: readonly FaultRule[], kind: 'delay' | 'stale-answer'): number {
  return rules.reduce((sum, rule) => (rule.kind === kind ? sum + rule.delayMs : sum), 0);
}

async function waitFor(parts: ServiceParts, delayMs: number): Promise<void> {
  if (delayMs > 0) await parts.wait(delayMs);
}

interface Delivery {
  call: ApiCall;
  operation: Operation;
  entries: TimedEntries;
  rules: readonly FaultRule[];
  record: CallRecord;
}

function deliver(parts: ServiceParts, delivery: Delivery): ServiceReply {
  const { call, operation, rules, record } = delivery;
  const entries = rules.reduce(
    (rows, rule) => bendEntries(rows, rule, parts.random),
    delivery.entries.rows,
  );
  const format = rules.some((rule) => rule.kind === 'xml-instead-of-json') ? 'xml' : call.format;
  const good = renderSuccess({ operation, requestId: newRequestId(), entries }, format);
  for (const rule of rules) {
    const foreign = foreignReply(rule, good);
    if (foreign) return spoiled(record, rule, { reply: foreign, sabotage: null });
    if (isSabotage(rule)) return spoiled(record, rule, { reply: good, sabotage: rule });
  }
  recordAnswers(parts, operation, { rows: entries, readAt: delivery.entries.readAt });
  return { reply: good, sabotage: null };
}

function spoiled(record: CallRecord, rule: FaultRule, reply: ServiceReply): ServiceReply {
  record.outcome = `fault:${rule.kind}`;
  return reply;
}

function recordAnswers(parts: ServiceParts, operation: Operation, entries: TimedEntries): void {
  if (!parts.answers) return;
  const sentAt = parts.now();
  for (const { clientId, value } of entries.rows) {
    if (typeof value !== 'boolean') continue;
    parts.answers.push({ clientId, online: value, operation, readAt: entries.readAt, sentAt });
  }
}

function newRequestId(): string {
  return randomUUID().toUpperCase();
}
