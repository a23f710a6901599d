import 'server-only';
import type { ClientRecord } from './client-record';
import { toClientRow } from './encode-row';

const KEPT_MS = 5_000;

/** A watchlist's view, as far as it is needed here. */
interface ChangingRows {
  readonly members: ReadonlyMap<string, ClientRecord>;
  readonly version: number;
  canTellSince(version: number): boolean;
  changedSince(version: number): Iterable<ClientRecord>;
  removedSince(version: number): Iterable<string>;
}

/**
 * The encoded rows of a whole watchlist. When many viewers open a list, or all come back after a restart, each
 * asks for everything while rows change: only what changed since the last one is encoded again.
 */
export class WholeRows {
  readonly #view: ChangingRows;
  readonly #texts = new Map<string, string>();
  #version = 0;
  #madeAt = Number.NEGATIVE_INFINITY;

  constructor(view: ChangingRows) {
    this.#view = view;
  }

  /** The rows as a JSON array, as they are at this moment; their `checkedAt` may be 5 s behind, never ahead. */
  encode(now: number): string {
    const view = this.#view;
    const isUsable = now - this.#madeAt < KEPT_MS && view.canTellSince(this.#version);
    if (!isUsable) {
      this.#texts.clear();
      this.#madeAt = now;
    } else {
      for (const clientId of view.removedSince(this.#version)) this.#texts.delete(clientId);
    }
    const fresh = isUsable ? view.changedSince(this.#version) : view.members.values();
    for (const { clientId, row } of fresh) {
      this.#texts.set(clientId, JSON.stringify(toClientRow(clientId, row)));
    }
    this.#version = view.version;
    return `[${[...this.#texts.values()].join(',')}]`;
  }

  /** Gives the memory back once nobody asked for everything for a while. */
  forgetOld(now: number): void {
    if (this.#texts.size > 0 && now - this.#madeAt >= KEPT_MS) this.#texts.clear();
  }
}
