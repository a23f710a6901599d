import 'server-only';
import { inspect } from 'node:util';

const REDACTED = '[redacted]';

/** A string that shows itself only to who calls `reveal()`: not in JSON, logs, templates or inspect. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  reveal(): string {
    return this.#value;
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  [Symbol.toPrimitive](): string {
    return REDACTED;
  }

  [inspect.custom](): string {
    return REDACTED;
  }
}
