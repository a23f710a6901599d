import { z } from 'zod';
import { idSchema, isoTimeSchema, nameSchema, pageOf, upstreamErrorSchema } from './common.ts';

const regionIdSchema = z
  .string()
  .trim()
  .regex(/^[a-z0-9][a-z0-9-]{1,62}$/, 'A region looks like cn-hangzhou or ap-southeast-1.');
const instanceIdSchema = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{2,127}$/, 'An instance id looks like post-cn-… or mqtt-cn-….');
const endpointSchema = z.string().trim().min(1).max(255);
const qpsSchema = z.number().int().min(1, 'At least 1 call a second.').max(10_000);
const budgetSchema = z
  .number()
  .int()
  .min(1, 'A budget is at least 1 call a day.')
  .max(1_000_000_000);

const connectionFields = {
  name: nameSchema,
  credentialId: idSchema,
  regionId: regionIdSchema,
  instanceId: instanceIdSchema,
  endpoint: endpointSchema.nullable(),
  signature: z.enum(['v3', 'v1']),
  cachedMaxQps: qpsSchema,
  realtimeMaxQps: qpsSchema,
  dailyCallBudget: budgetSchema.nullable(),
};

export const createConnectionSchema = z.strictObject({
  ...connectionFields,
  endpoint: connectionFields.endpoint.optional(),
  signature: connectionFields.signature.default('v3'),
  cachedMaxQps: connectionFields.cachedMaxQps.default(100),
  realtimeMaxQps: connectionFields.realtimeMaxQps.default(500),
  dailyCallBudget: connectionFields.dailyCallBudget.optional(),
});
export type CreateConnection = z.infer<typeof createConnectionSchema>;

export const updateConnectionSchema = z.strictObject(connectionFields).partial();
export type UpdateConnection = z.infer<typeof updateConnectionSchema>;

/** `endpoint` is what was given, `effectiveEndpoint` the origin that calls go to. */
export const connectionSchema = z.object({
  id: idSchema,
  ...connectionFields,
  effectiveEndpoint: z.string(),
  createdAt: isoTimeSchema,
});
export type Connection = z.infer<typeof connectionSchema>;
export const connectionPageSchema = pageOf(connectionSchema);

const probeSchema = z.object({
  ok: z.boolean(),
  latencyMs: z.number().optional(),
  error: upstreamErrorSchema.optional(),
});
export type Probe = z.infer<typeof probeSchema>;

export const connectionTestSchema = z.object({
  cached: probeSchema,
  realtime: probeSchema,
  clockSkewMs: z.number().nullable(),
});
export type ConnectionTest = z.infer<typeof connectionTestSchema>;

export const connectionHealthSchema = z.object({
  state: z.enum(['ok', 'throttled', 'failing', 'stopped']),
  error: upstreamErrorSchema.optional(),
  lastSuccessAt: isoTimeSchema.nullable(),
  nextTryAt: isoTimeSchema.optional(),
  /** All intervals of the connection are `factor` times as long as asked for. */
  slowdown: z.object({ factor: z.number(), by: z.enum(['limit', 'budget']) }).optional(),
  isPausedByBudget: z.boolean().optional(),
  /** Nearly every client changed within seconds: more likely the service or us than the devices. */
  notice: z.enum(['nearly-all-changed']).optional(),
  confirmations: z.object({ total: z.number().int(), cacheWrong: z.number().int() }).optional(),
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
