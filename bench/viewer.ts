import { setTimeout as sleep } from 'node:timers/promises';
import { StatusView } from '../scripts/faults/status-view';
import type { MeasuredEngine } from './lab';

/** One person with a list open: polls and merges, as the browser does. */
export class Viewer {
  readonly view = new StatusView();
  readonly #engine: MeasuredEngine;
  readonly #watchlistId: string;

  constructor(engine: MeasuredEngine, watchlistId: string) {
    this.#engine = engine;
    this.#watchlistId = watchlistId;
  }

  async poll(): Promise<void> {
    const { host, who } = this.#engine;
    const since = this.view.cursor;
    const where = { who, watchlistId: this.#watchlistId };
    this.view.apply(await host.call('statuses', since === undefined ? where : { ...where, since }));
  }

  /** Polls until it is reached; throws when that takes longer. */
  async pollUntil(isReached: (view: StatusView) => boolean, options: PollUntil): Promise<void> {
    const endsAt = Date.now() + options.timeoutMs;
    for (;;) {
      await this.poll();
      if (isReached(this.view)) return;
      if (Date.now() > endsAt) throw new Error(`not reached: ${options.what}`);
      await sleep(options.everyMs);
    }
  }
}

export interface PollUntil {
  what: string;
  everyMs: number;
  timeoutMs: number;
}

export function isAllKnown(view: StatusView): boolean {
  return view.total > 0 && view.summary.unknown === 0;
}

/** Polls every `everyMs`, beginning at a random moment, until the returned function is called. */
export function pollRegularly(viewer: Viewer, everyMs: number): () => void {
  let timer = setTimeout(poll, Math.random() * everyMs);
  let isStopped = false;
  async function poll() {
    const startedAt = Date.now();
    await viewer.poll().catch(() => {});
    if (isStopped) return;
    timer = setTimeout(poll, Math.max(0, everyMs - (Date.now() - startedAt)));
  }
  return () => {
    isStopped = true;
    clearTimeout(timer);
  };
}
