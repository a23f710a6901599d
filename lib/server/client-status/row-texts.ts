import 'server-only';
import type { StatusRow } from './client-record';
import { toClientRow } from './encode-row';

const KEPT_MS = 5_000;

/**
 * Rows as JSON, encoded once for all viewers of all lists: when thousands change in a second, each viewer is told
 * of all of them at a cursor of its own. A text's `checkedAt` may be 5 s behind, never ahead.
 */
export class RowTexts {
  #texts = new Map<StatusRow, string>();
  #madeAt = Number.NEGATIVE_INFINITY;

  of(clientId: string, row: StatusRow, now: number): string {
    this.forgetOld(now);
    const present = this.#texts.get(row);
    if (present !== undefined) return present;
    if (this.#texts.size === 0) this.#madeAt = now;
    const made = JSON.stringify(toClientRow(clientId, row));
    this.#texts.set(row, made);
    return made;
  }

  /** Gives the memory back, also when nobody asks any more. */
  forgetOld(now: number): void {
    if (this.#texts.size > 0 && now - this.#madeAt >= KEPT_MS) this.#texts = new Map();
  }
}
