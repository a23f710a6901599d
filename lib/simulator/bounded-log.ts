/** Keeps the newest entries, so that a simulator that runs for weeks does not grow. */
export class BoundedLog<T> {
  #items: T[] = [];
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  push(item: T): void {
    this.#items.push(item);
    if (this.#items.length > this.#limit * 1.25) this.#items = this.#items.slice(-this.#limit);
  }

  items(): readonly T[] {
    return this.#items;
  }

  clear(): void {
    this.#items = [];
  }
}
