import { randomBytes } from 'node:crypto';
import { type Flags, optionsOf, readFlags } from './cli-options.ts';
import { type Simulator, startSimulator } from './simulator.ts';

async function main(): Promise<void> {
  const flags = readFlags(process.argv.slice(2), process.env);
  const accessKeySecret = flags['access-key-secret'] ?? randomBytes(15).toString('hex');
  const simulator = await startSimulator(optionsOf(flags, accessKeySecret));
  if (flags.fleet > 0) await startFleetOf(simulator, flags);
  stopOnSignals(simulator);
  console.log(JSON.stringify(readyLine(simulator, flags)));
}

async function startFleetOf(simulator: Simulator, flags: Flags): Promise<void> {
  await simulator.startFleet({
    count: flags.fleet,
    group: flags['fleet-group'],
    churnPerMinute: flags['fleet-churn'],
    seed: flags.seed,
  });
}

/** One JSON line; the secret is in it only when it was made here, for this run. */
function readyLine(simulator: Simulator, flags: Flags) {
  return {
    ready: true,
    openapi: simulator.url,
    mqtt: simulator.mqttUrl,
    instanceId: simulator.instanceId,
    accessKeyId: simulator.accessKeyId,
    ...(flags['access-key-secret'] === undefined && {
      accessKeySecret: simulator.accessKeySecret,
    }),
    fleet: flags.fleet,
    control: flags.control,
  };
}

function stopOnSignals(simulator: Simulator): void {
  let isStopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (isStopping) process.exit(1);
      isStopping = true;
      simulator.stop().finally(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(`simulator: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
