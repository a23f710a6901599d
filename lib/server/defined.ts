import 'server-only';

type Defined<T> = { [Key in keyof T]: Exclude<T[Key], undefined> };

/** Without the keys whose value is undefined: what was not sent is not written. */
export function defined<T extends object>(values: T): Defined<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined);
  return asDefined<T>(Object.fromEntries(kept));
}

/** Guarantee: `defined` has left out every undefined value. */
function asDefined<T>(record: unknown): Defined<T> {
  return record as Defined<T>;
}
