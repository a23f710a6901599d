import type { Locator, Page } from '@playwright/test';
import type { Simulator } from '../lib/simulator/simulator.ts';
import { expect } from './fixtures.ts';

export interface JobLimits {
  seconds: number;
  /** Calls to the service; left out when the job may watch while it works. */
  calls?: number;
}

/** Does a support job as a person would and counts what it took. */
export class JobMeter {
  clicks = 0;
  keystrokes = 0;
  readonly #page: Page;
  readonly #simulator: Simulator;
  readonly #startedAt = Date.now();
  readonly #group: string;

  /** `group` is the GroupID that the job's clients alone have: calls for other lists are not its own. */
  constructor(page: Page, simulator: Simulator, group: string) {
    this.#page = page;
    this.#simulator = simulator;
    this.#group = `GID_${group}@@@`;
  }

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async press(key: string): Promise<void> {
    await this.#page.keyboard.press(key);
    this.keystrokes += 1;
  }

  async type(target: Locator, text: string): Promise<void> {
    await target.fill(text);
    this.keystrokes += text.length;
  }

  /** A paste is two keys, however long the text. */
  async paste(target: Locator, text: string): Promise<void> {
    await target.fill(text);
    this.keystrokes += 2;
  }

  /** Prints what the job took, and fails when that is more than product.md allows. */
  finish(job: string, limits: JobLimits): void {
    const seconds = (Date.now() - this.#startedAt) / 1000;
    const calls = this.#simulator.calls.log.filter(
      ({ at, ids }) => at >= this.#startedAt && ids.some((id) => id.startsWith(this.#group)),
    ).length;
    console.log(
      `${job}: ${this.clicks} clicks, ${this.keystrokes} keystrokes, ${calls} calls, ${seconds.toFixed(1)} s (limit ${limits.seconds} s)`,
    );
    expect(seconds, job).toBeLessThanOrEqual(limits.seconds);
    if (limits.calls !== undefined) expect(calls, job).toBeLessThanOrEqual(limits.calls);
  }
}
