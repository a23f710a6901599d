import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { SimulatorOptions } from './simulator.ts';

const count = z.coerce.number().int().min(0);
const port = z.coerce.number().int().min(0).max(65_535);
const qps = z.coerce.number().min(1);
const flag = z.union([z.boolean(), z.stringbool()]);

/** Every flag is also `SIMULATOR_` and its name in capitals, with `_` for `-`. */
const FLAGS = {
  port: port.default(8090),
  'mqtt-port': port.default(1883),
  'no-mqtt': flag.default(false),
  host: z.string().min(1).default('127.0.0.1'),
  fleet: count.default(0),
  'fleet-group': z.string().min(1).optional(),
  'fleet-churn': z.coerce.number().min(0).default(20),
  'cache-lag-ms': count.default(0),
  'access-key-id': z.string().min(1).default('LTAI5tSimulator'),
  'access-key-secret': z.string().min(1).optional(),
  'instance-id': z.string().min(1).default('post-cn-simulator'),
  'region-id': z.string().min(1).optional(),
  'require-region': flag.default(false),
  'qps-batch': qps.default(100),
  'qps-single': qps.default(500),
  'ip-qps': qps.default(300),
  'ban-seconds': z.coerce.number().min(0).default(60),
  window: z.enum(['sliding', 'fixed', 'bucket']).default('sliding'),
  'bucket-size': qps.default(10),
  seed: count.default(1),
  control: flag.default(false),
};

const flagsSchema = z.object(FLAGS);
const BOOLEAN_FLAGS: readonly string[] = ['no-mqtt', 'require-region', 'control'];

export type Flags = z.infer<typeof flagsSchema>;

/** Reads the flags, then the environment; throws a message that names the bad one. */
export function readFlags(args: string[], env: Record<string, string | undefined>): Flags {
  const names = Object.keys(FLAGS);
  const { values } = parseArgs({
    args,
    options: Object.fromEntries(
      names.map((name) => [name, { type: BOOLEAN_FLAGS.includes(name) ? 'boolean' : 'string' }]),
    ),
  });
  const given = names.map((name) => [name, values[name] ?? env[environmentName(name)]]);
  const result = flagsSchema.safeParse(Object.fromEntries(given));
  if (!result.success) throw new Error(z.prettifyError(result.error));
  return result.data;
}

function environmentName(flagName: string): string {
  return `SIMULATOR_${flagName.replaceAll('-', '_').toUpperCase()}`;
}

export function optionsOf(flags: Flags, accessKeySecret: string): SimulatorOptions {
  return {
    port: flags.port,
    mqttPort: flags['no-mqtt'] ? null : flags['mqtt-port'],
    host: flags.host,
    credentials: [{ accessKeyId: flags['access-key-id'], accessKeySecret }],
    instanceId: flags['instance-id'].split(','),
    regionId: flags['region-id'],
    requireRegion: flags['require-region'],
    limits: {
      batchQps: flags['qps-batch'],
      singleQps: flags['qps-single'],
      ipQps: flags['ip-qps'],
      window: flags.window,
      bucketSize: flags['bucket-size'],
    },
    banSeconds: flags['ban-seconds'],
    cacheLagMs: flags['cache-lag-ms'],
    control: flags.control,
    seed: flags.seed,
  };
}
