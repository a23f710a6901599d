import * as z from 'zod/mini';
import { idSchema, isoTimeSchema, nameSchema, pageOf, upstreamErrorSchema } from './common.ts';
import { credentialEndSchema } from './credential-end.ts';

const regionIdSchema = z
  .string()
  .check(
    z.trim(),
    z.regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'A region looks like cn-hangzhou or ap-southeast-1.'),
  );
const instanceIdSchema = z
  .string()
  .check(
    z.trim(),
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/,
      'An instance id looks like post-cn-… or mqtt-cn-….',
    ),
  );
const endpointSchema = z.string().check(z.trim(), z.minLength(1), z.maxLength(255));
const qpsSchema = z.int().check(z.minimum(1, 'At least 1 call a second.'), z.maximum(10_000));
const budgetSchema = z
  .int()
  .check(z.minimum(1, 'A budget is at least 1 call a day.'), z.maximum(1_000_000_000));

const connectionFields = {
  name: nameSchema,
  credentialId: idSchema,
  regionId: regionIdSchema,
  instanceId: instanceIdSchema,
  endpoint: z.nullable(endpointSchema),
  signature: z.enum(['v3', 'v1']),
  cachedMaxQps: qpsSchema,
  realtimeMaxQps: qpsSchema,
  dailyCallBudget: z.nullable(budgetSchema),
};

export const createConnectionSchema = z.strictObject({
  ...connectionFields,
  endpoint: z.optional(connectionFields.endpoint),
  signature: z._default(connectionFields.signature, 'v3'),
  cachedMaxQps: z._default(connectionFields.cachedMaxQps, 100),
  realtimeMaxQps: z._default(connectionFields.realtimeMaxQps, 500),
  dailyCallBudget: z.optional(connectionFields.dailyCallBudget),
});
export type CreateConnection = z.infer<typeof createConnectionSchema>;

export const updateConnectionSchema = z.partial(z.strictObject(connectionFields));
export type UpdateConnection = z.infer<typeof updateConnectionSchema>;

/** `endpoint` is what was given, `effectiveEndpoint` the origin that calls go to. */
export const connectionSchema = z.object({
  id: idSchema,
  ...connectionFields,
  effectiveEndpoint: z.string(),
  credentialEnd: z.nullable(credentialEndSchema),
  createdAt: isoTimeSchema,
});
export type Connection = z.infer<typeof connectionSchema>;
export const connectionPageSchema = pageOf(connectionSchema);

const probeSchema = z.object({
  ok: z.boolean(),
  latencyMs: z.optional(z.number()),
  error: z.optional(upstreamErrorSchema),
});
export type Probe = z.infer<typeof probeSchema>;

export const connectionTestSchema = z.object({
  cached: probeSchema,
  realtime: probeSchema,
  clockSkewMs: z.nullable(z.number()),
});
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

export const connectionHealthSchema = z.object({
  state: z.enum(['ok', 'throttled', 'failing', 'stopped']),
  error: z.optional(upstreamErrorSchema),
  lastSuccessAt: z.nullable(isoTimeSchema),
  nextTryAt: z.optional(isoTimeSchema),
  /** All intervals of the connection are `factor` times as long as asked for. */
  slowdown: z.optional(z.object({ factor: z.number(), by: z.enum(['limit', 'budget', 'server']) })),
  isPausedByBudget: z.optional(z.boolean()),
  /** Nearly every client changed within seconds: more likely the service or us than the devices. */
  notice: z.optional(z.enum(['nearly-all-changed'])),
  confirmations: z.optional(z.object({ total: z.int(), cacheWrong: z.int() })),
});
export type ConnectionHealth = z.infer<typeof connectionHealthSchema>;

export const REGIONS = [
  'cn-qingdao',
  'cn-beijing',
  'cn-zhangjiakou',
  'cn-huhehaote',
  'cn-wulanchabu',
  'cn-hangzhou',
  'cn-shanghai',
  'cn-shenzhen',
  'cn-guangzhou',
  'cn-chengdu',
  'cn-hongkong',
  'ap-southeast-1',
  'ap-southeast-3',
  'ap-southeast-5',
  'ap-southeast-6',
  'ap-northeast-1',
  'eu-central-1',
  'us-east-1',
  'us-west-1',
  'mq-internet-access',
] as const;
