import { readStatuses } from '@/lib/server/client-status/read-statuses';
import { callerOf, type Who } from './host-readings';

export interface Usage {
  /** User and system time of the process. */
  cpuMs: number;
  rssMiB: number;
  heapUsedMiB: number;
}

/** What the process costs, and tricks with its clock. */
export function createMeasurements() {
  return { usage, collectGarbage, pollRepeatedly, shiftClock };
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return { cpuMs: (user + system) / 1000, rssMiB: rss / 2 ** 20, heapUsedMiB: heapUsed / 2 ** 20 };
}

function collectGarbage(): Usage {
  globalThis.gc?.();
  return usage();
}

/** Polls from the newest cursor each time; `cpuMs` is that of the whole process meanwhile. */
async function pollRepeatedly(input: { who: Who; watchlistId: string; times: number }) {
  const caller = callerOf(input.who);
  const first = await readStatuses(caller, input.watchlistId);
  let cursor = cursorOf(first.body);
  let unchanged = 0;
  let bytes = 0;
  const before = usage();
  const startedAt = performance.now();
  for (let poll = 0; poll < input.times; poll++) {
    const { body } = await readStatuses(caller, input.watchlistId, cursor);
    const next = cursorOf(body);
    if (next === cursor) unchanged += 1;
    if (next === cursor) bytes = Math.max(bytes, Buffer.byteLength(body));
    cursor = next;
  }
  const elapsedMs = performance.now() - startedAt;
  return { elapsedMs, cpuMs: usage().cpuMs - before.cpuMs, unchanged, bytes };
}

/** The cursor comes first in the body; parsing all of it would be measured as well. */
function cursorOf(body: string | Buffer): string {
  return /"cursor":"([^"]+)"/.exec(body.toString('utf8', 0, 200))?.[1] ?? '';
}

const realNow = Date.now.bind(Date);

/** The machine's clock is set to another time, as far as this process can tell; timers are not. */
function shiftClock(offsetMs: number): void {
  const RealDate = Date;
  Date.now = () => realNow() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) =>
      Reflect.construct(target, args.length === 0 ? [target.now()] : args),
  });
}
