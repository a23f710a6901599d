import 'server-only';
import type { Clock } from '../clock';

export interface ManualClock extends Clock {
  /** Lets time pass, running timers in order; `await` between them lets promises settle. */
  pass(ms: number): Promise<void>;
  /** Time passes and no timer runs, as when the process is stopped. */
  stall(ms: number): void;
}

interface Timer {
  at: number;
  fn: () => void;
}

/** A clock that stands still until it is told to move. */
export function createManualClock(startAt = 1_800_000_000_000): ManualClock {
  let elapsedMs = 0;
  let timers: Timer[] = [];
  const next = (until: number) =>
    timers.filter(({ at }) => at <= until).sort((one, other) => one.at - other.at)[0];
  return {
    now: () => startAt + elapsedMs,
    monotonic: () => elapsedMs,
    setTimer(fn, ms) {
      const timer = { at: elapsedMs + ms, fn };
      timers.push(timer);
      return () => {
        timers = timers.filter((candidate) => candidate !== timer);
      };
    },
    stall(ms) {
      elapsedMs += ms;
    },
    async pass(ms) {
      const until = elapsedMs + ms;
      for (let timer = next(until); timer !== undefined; timer = next(until)) {
        const due = timer;
        timers = timers.filter((candidate) => candidate !== due);
        elapsedMs = Math.max(elapsedMs, due.at);
        due.fn();
        for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
      }
      elapsedMs = until;
    },
  };
}
