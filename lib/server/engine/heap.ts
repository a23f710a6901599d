import 'server-only';

/** A binary heap: the least `key` comes out first, equal keys in any order. */
export class Heap<T> {
  readonly #keys: number[] = [];
  readonly #items: T[] = [];

  get size(): number {
    return this.#items.length;
  }

  get leastKey(): number {
    return this.#keys[0] ?? Number.POSITIVE_INFINITY;
  }

  push(item: T, key: number): void {
    this.#items.push(item);
    this.#keys.push(key);
    let child = this.#keys.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (this.#keyAt(parent) <= this.#keyAt(child)) return;
      this.#swap(parent, child);
      child = parent;
    }
  }

  pop(): T | undefined {
    const last = this.#items.length - 1;
    if (last < 0) return undefined;
    this.#swap(0, last);
    this.#keys.pop();
    const item = this.#items.pop();
    this.#sink();
    return item;
  }

  #sink(): void {
    let parent = 0;
    for (;;) {
      let least = parent;
      for (const child of [2 * parent + 1, 2 * parent + 2]) {
        if (this.#keyAt(child) < this.#keyAt(least)) least = child;
      }
      if (least === parent) return;
      this.#swap(parent, least);
      parent = least;
    }
  }

  #keyAt(index: number): number {
    return this.#keys[index] ?? Number.POSITIVE_INFINITY;
  }

  #swap(one: number, other: number): void {
    swap(this.#keys, one, other);
    swap(this.#items, one, other);
  }
}

function swap<T>(list: T[], one: number, other: number): void {
  const kept = list[one];
  const moved = list[other];
  if (kept === undefined || moved === undefined) return;
  list[one] = moved;
  list[other] = kept;
}
