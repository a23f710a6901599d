import { z } from 'zod';

const matchSchema = z.strictObject({
  operation: z.enum(['single', 'batch']).optional(),
  /** Exactly this id, or all that begin with what stands before a final `*`. */
  clientId: z.string().min(1).optional(),
  accessKeyId: z.string().min(1).optional(),
  probability: z.number().min(0).max(1).optional(),
});

const durationMs = z.number().int().min(0).max(3_600_000);
const httpStatus = z.number().int().min(200).max(599);
const retryAfterMs = durationMs.optional();

const common = {
  match: matchSchema.optional(),
  /** Ends after so many calls. */
  count: z.number().int().min(1).optional(),
  /** Ends at this time of the simulator's clock, epoch milliseconds. */
  untilMs: z.number().optional(),
  /** Ends so long after it was added. */
  forMs: durationMs.optional(),
};

/** A fault and when it strikes; `kind` names what goes wrong. */
export const faultRuleSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('error'),
    code: z.string().min(1),
    httpStatus: httpStatus.optional(),
    message: z.string().optional(),
    retryAfterMs,
    ...common,
  }),
  z.strictObject({
    kind: z.literal('throttle'),
    code: z.string().optional(),
    retryAfterMs,
    ...common,
  }),
  z.strictObject({ kind: z.literal('unauthorized'), code: z.string().optional(), ...common }),
  z.strictObject({ kind: z.literal('refuse-id'), ...common }),
  z.strictObject({ kind: z.literal('delay'), delayMs: durationMs, ...common }),
  z.strictObject({ kind: z.literal('stale-answer'), delayMs: durationMs, ...common }),
  z.strictObject({ kind: z.literal('reset'), ...common }),
  z.strictObject({ kind: z.literal('half-body'), ...common }),
  z.strictObject({
    kind: z.literal('wrong-length'),
    deltaBytes: z.number().int().optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('malformed-json'), ...common }),
  z.strictObject({ kind: z.literal('html'), httpStatus: httpStatus.optional(), ...common }),
  z.strictObject({ kind: z.literal('empty'), httpStatus: httpStatus.optional(), ...common }),
  z.strictObject({ kind: z.literal('huge'), bytes: z.number().int().min(1).optional(), ...common }),
  z.strictObject({ kind: z.literal('xml-instead-of-json'), ...common }),
  z.strictObject({ kind: z.literal('redirect'), location: z.string().optional(), ...common }),
  z.strictObject({
    kind: z.literal('drop-entries'),
    dropCount: z.number().int().min(1).optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('duplicate-contradicting'), ...common }),
  z.strictObject({
    kind: z.literal('strangers'),
    strangerCount: z.number().int().min(1).optional(),
    ...common,
  }),
  z.strictObject({ kind: z.literal('reorder'), ...common }),
  z.strictObject({ kind: z.literal('value-as'), value: z.json(), ...common }),
]);

export type FaultRule = z.infer<typeof faultRuleSchema>;
type FaultKind = FaultRule['kind'];
export type FaultOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>;

export interface CallFacts {
  operation: 'single' | 'batch';
  accessKeyId: string;
  ids: readonly string[];
}

export function isIdMatched(rule: FaultRule, clientId: string): boolean {
  const pattern = rule.match?.clientId;
  if (pattern === undefined) return true;
  if (!pattern.endsWith('*')) return clientId === pattern;
  return clientId.startsWith(pattern.slice(0, -1));
}

/** Whether the rule is about this call at all; chance is left to the controller. */
export function isCallMatched(rule: FaultRule, call: CallFacts): boolean {
  const { operation, accessKeyId, clientId } = rule.match ?? {};
  if (operation !== undefined && operation !== call.operation) return false;
  if (accessKeyId !== undefined && accessKeyId !== call.accessKeyId) return false;
  return clientId === undefined || call.ids.some((id) => isIdMatched(rule, id));
}
