import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT_MS = 30_000;

/** A server that could not start answers 500; asking again would only print its reason again. */
class StartFailedError extends Error {
  override name = 'StartFailedError';
  override message = 'The start failed; the reason stands above.';
}

/** Waits for the first 200 of /api/health. Throws an Error with the last answer when none comes. */
export async function waitUntilHealthy(host: string, port: number): Promise<void> {
  const reachable = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host;
  const deadline = performance.now() + TIMEOUT_MS;
  let last = 'no answer';
  while (performance.now() < deadline) {
    try {
      const response = await fetch(`http://${reachable}:${port}/api/health`);
      if (response.ok) return;
      if (response.status === 500) throw new StartFailedError();
      last = `${response.status} ${(await response.text()).slice(0, 300)}`;
    } catch (error) {
      if (error instanceof StartFailedError) throw error;
      last = error instanceof Error ? error.message : String(error);
    }
    await sleep(100);
  }
  throw new Error(`The server does not become healthy: ${last}`);
}
