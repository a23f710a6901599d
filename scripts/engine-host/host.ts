import { keepHeapSmall } from '../server/keep-heap-small';
import { createFixtures } from './host-fixtures';
import { createMeasurements } from './host-measurements';
import { createReadings } from './host-readings';
import type { HostReply, HostRequest } from './protocol';

/** The engine in a process of its own, driven over IPC, so that it can be stopped, stalled and killed. */
const api = { ...createFixtures(), ...createReadings(), ...createMeasurements() };
export type HostApi = typeof api;

const commands = new Map<string, (input: never) => unknown>(Object.entries(api));

function reply(message: HostReply): void {
  if (process.connected) process.send?.(message);
}

async function answer(request: HostRequest): Promise<void> {
  try {
    const command = commands.get(request.name);
    if (!command) throw new Error(`no such command: ${request.name}`);
    reply({ id: request.id, value: await command(asInput(request.input)) });
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    reply({ id: request.id, error: text });
  }
}

/** Guarantee: `EngineHost.call` types the input by the command's own signature. */
function asInput(input: unknown): never {
  return input as never;
}

process.on('message', (request: HostRequest) => void answer(request));
process.on('disconnect', () => process.exit(0));
keepHeapSmall();
reply({ id: 0, value: 'ready' });
