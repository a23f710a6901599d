import 'server-only';
import { readFileSync, readlinkSync } from 'node:fs';

/** Where it cannot be told which process this is: equal to no other, and never known to be dead. */
export const NO_IDENTITY = '';

/**
 * Tells a process from all others, also those of other machines, containers and boots. `NO_IDENTITY` when it does
 * not run any more or the system has no /proc.
 */
export function identifyProcess(pid = process.pid): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const startedAt = rest[18];
    if (state === 'Z' || state === 'X' || startedAt === undefined) return NO_IDENTITY;
    return JSON.stringify([...surroundings(), pid, startedAt]);
  } catch {
    return NO_IDENTITY;
  }
}

/** The boot of the machine and the namespace in which process ids count. */
function surroundings(): [string, string] {
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return [boot, readlinkSync('/proc/self/ns/pid')];
}

/** True only for a process that ran here, where this one can see it, and does not run any more. */
export function isKnownDead(identity: string): boolean {
  const own = identifyProcess();
  if (identity === NO_IDENTITY || own === NO_IDENTITY) return false;
  const [boot, namespace, pid] = readIdentity(identity);
  const [ownBoot, ownNamespace] = readIdentity(own);
  if (boot !== ownBoot || namespace !== ownNamespace || typeof pid !== 'number') return false;
  return identifyProcess(pid) !== identity;
}

function readIdentity(identity: string): unknown[] {
  const parts: unknown = JSON.parse(identity);
  return Array.isArray(parts) ? parts : [];
}
