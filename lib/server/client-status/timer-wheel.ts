import 'server-only';

const SLOT_MS = 250;

/** Things that want to be looked at not before a time, in slots of 250 ms; nothing is ever taken out early. */
export class TimerWheel<T> {
  readonly #slots = new Map<number, T[]>();
  #next: number | null = null;

  add(item: T, at: number): void {
    const slot = Math.ceil(at / SLOT_MS);
    const present = this.#slots.get(slot);
    if (present) present.push(item);
    else this.#slots.set(slot, [item]);
    if (this.#next === null || slot < this.#next) this.#next = slot;
  }

  /** Takes all whose time has come. */
  due(now: number): T[] {
    const last = Math.floor(now / SLOT_MS);
    if (this.#next === null || this.#next > last) return [];
    const items: T[] = [];
    for (const slot of [...this.#slots.keys()].filter((key) => key <= last).sort((a, b) => a - b)) {
      for (const item of this.#slots.get(slot) ?? []) items.push(item);
      this.#slots.delete(slot);
    }
    this.#next = this.#slots.size === 0 ? null : Math.min(...this.#slots.keys());
    return items;
  }
}
