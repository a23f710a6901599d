import 'server-only';

interface Entry<T> {
  key: number;
  order: number;
  item: T;
}

function isBefore<T>(one: Entry<T>, other: Entry<T>): boolean {
  return one.key < other.key || (one.key === other.key && one.order < other.order);
}

/** A binary heap: the least `key` comes out first, of equal keys the one that came first. */
export class Heap<T> {
  readonly #entries: Entry<T>[] = [];
  #order = 0;

  get size(): number {
    return this.#entries.length;
  }

  get leastKey(): number {
    return this.#entries[0]?.key ?? Number.POSITIVE_INFINITY;
  }

  peek(): T | undefined {
    return this.#entries[0]?.item;
  }

  push(item: T, key: number): void {
    this.#order += 1;
    this.#rise({ key, order: this.#order, item });
  }

  pop(): T | undefined {
    const first = this.#entries[0];
    const last = this.#entries.pop();
    if (last !== undefined && this.#entries.length > 0) this.#sink(last);
    return first?.item;
  }

  #rise(entry: Entry<T>): void {
    let at = this.#entries.length;
    while (at > 0) {
      const parentAt = (at - 1) >> 1;
      const parent = this.#entries[parentAt];
      if (parent === undefined || !isBefore(entry, parent)) break;
      this.#entries[at] = parent;
      at = parentAt;
    }
    this.#entries[at] = entry;
  }

  /** Puts an entry into the place of the first. */
  #sink(entry: Entry<T>): void {
    let at = 0;
    for (;;) {
      const childAt = this.#lesserChild(at);
      const child = this.#entries[childAt];
      if (child === undefined || !isBefore(child, entry)) break;
      this.#entries[at] = child;
      at = childAt;
    }
    this.#entries[at] = entry;
  }

  #lesserChild(at: number): number {
    const left = 2 * at + 1;
    const one = this.#entries[left];
    const other = this.#entries[left + 1];
    return one !== undefined && other !== undefined && isBefore(other, one) ? left + 1 : left;
  }
}
