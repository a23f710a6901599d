import { setTimeout as sleep } from 'node:timers/promises';
import { EXPIRY_FAULT_MS, type FaultRow, type RowContext } from './fault-row';

const CLOCK_JUMP_MS = 20 * 60_000;

/** Faults of the engine's own process, machine and database; each needs an engine of its own. */
export function processRows(killCount: number): FaultRow[] {
  return [...STALL_ROWS, ...CLOCK_ROWS, ...DATABASE_ROWS, killRow(killCount), LONG_DEATH_ROW];
}

const STALL_ROWS: FaultRow[] = [
  stallRow('stalled', 'process stopped for 5 s (SIGSTOP)', 5_000),
  stallRow('stalled-long', 'process stopped for 40 s (SIGSTOP)', 40_000),
];

function stallRow(name: string, title: string, forMs: number): FaultRow {
  return {
    name,
    title,
    isAlone: true,
    faultMs: forMs,
    inflict: ({ host }) => host.pause(),
    relieve: ({ host }) => host.resume(),
    verify: noBurst,
  };
}

/** After a stall there is no catch-up: never more than the pacer's 98 calls and a few in any second. */
function noBurst({ simulator }: RowContext): string[] {
  const peak = simulator.calls.perSecondPeak();
  return peak <= 105 && simulator.calls.rejected === 0 ? [] : [`${peak} calls in one second`];
}

const CLOCK_ROWS: FaultRow[] = [
  ownClockRow('own-clock-ahead', "engine's clock + 20 min and back", CLOCK_JUMP_MS),
  ownClockRow('own-clock-behind', "engine's clock - 20 min and back", -CLOCK_JUMP_MS),
];

function ownClockRow(name: string, title: string, offsetMs: number): FaultRow {
  return {
    name,
    title,
    isAlone: true,
    faultMs: EXPIRY_FAULT_MS,
    inflict: ({ deployment }) => deployment.shiftClock(offsetMs),
    relieve: async ({ deployment, host, who, connectionId }) => {
      await deployment.shiftClock(0);
      await host.call('test', { who, connectionId });
    },
  };
}

const DATABASE_ROWS: FaultRow[] = [
  databaseRow('database-down', 'database down and back', 'refuse'),
  databaseRow('database-hangs', 'database hangs and comes back', 'stall'),
];

function databaseRow(name: string, title: string, mode: 'refuse' | 'stall'): FaultRow {
  return {
    name,
    title,
    isAlone: true,
    hasHistory: true,
    faultMs: EXPIRY_FAULT_MS,
    churnEveryMs: 200,
    inflict: ({ deployment }) => deployment.database.set(mode),
    relieve: ({ deployment }) => deployment.database.set('pass'),
  };
}

function killRow(killCount: number): FaultRow {
  return {
    name: 'killed',
    title: `kill -9 in mid-sweep, ${killCount} times a seed`,
    isAlone: true,
    hasHistory: true,
    endsWithRelief: true,
    faultMs: 0,
    churnEveryMs: 60,
    inflict: async ({ deployment, random }) => {
      for (let kill = 1; kill < killCount; kill++) {
        await deployment.killAndRestart();
        await sleep(200 + 2_500 * random());
      }
    },
    relieve: ({ deployment }) => deployment.killAndRestart(),
  };
}

const LONG_DEATH_ROW: FaultRow = {
  name: 'dead-for-long',
  title: 'kill -9, 35 s without an engine',
  isAlone: true,
  hasHistory: true,
  faultMs: 0,
  inflict: ({ deployment }) => deployment.killAndRestart(35_000),
  relieve: () => {},
};
