const HOOKS = Symbol.for('rollcall.shutdown');
const HOOKS_TIMEOUT_MS = 4_000;
const TOTAL_TIMEOUT_MS = 9_500;
const REPEATED_SIGNAL_MS = 1_000;

export interface ShutdownStep {
  name: string;
  run: () => Promise<void> | void;
}

/**
 * Ends the process in order on SIGTERM, SIGINT, SIGHUP or `stop()`: the steps one after the other,
 * then exit code 0. A second signal, later than npm's own repetition, or 9.5 s end it at once.
 */
export function stopInOrder(steps: readonly ShutdownStep[], log: (line: string) => void) {
  let startedAt: number | null = null;
  const stop = (reason: string) => {
    if (startedAt !== null) {
      if (performance.now() - startedAt > REPEATED_SIGNAL_MS) process.exit(1);
      return;
    }
    startedAt = performance.now();
    log(`stopping (${reason})`);
    setTimeout(() => process.exit(1), TOTAL_TIMEOUT_MS).unref();
    void runSteps([...steps], log).then(() => {
      log('stopped');
      process.exit(0);
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
    process.on(signal, () => stop(signal));
  }
  return { stop };
}

async function runSteps(
  steps: readonly ShutdownStep[],
  log: (line: string) => void,
): Promise<void> {
  for (const step of steps) {
    try {
      await step.run();
    } catch (error) {
      log(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** Runs what the product registered through lib/server/on-shutdown.ts, which lives in another bundle. */
export async function runRegisteredHooks(): Promise<void> {
  const hooks: unknown = Reflect.get(globalThis, HOOKS);
  if (!(hooks instanceof Set)) return;
  const running = [...hooks].map(async (hook: unknown) => {
    if (typeof hook === 'function') await hook();
  });
  const timeout = new Promise<void>((resolve) => {
    setTimeout(resolve, HOOKS_TIMEOUT_MS).unref();
  });
  await Promise.race([Promise.allSettled(running), timeout]);
}
