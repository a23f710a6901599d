import 'server-only';

type Registry = Map<string, unknown>;
const REGISTRY = Symbol.for('rollcall.singletons');

/** `globalThis` is the only thing that Next's bundles share; whatever lies below this symbol was put there by us. */
function registry(): Registry {
  const existing: unknown = Reflect.get(globalThis, REGISTRY);
  if (existing instanceof Map) return existing;
  const created: Registry = new Map();
  Reflect.set(globalThis, REGISTRY, created);
  return created;
}

/**
 * The process's only instance of `name`, made by `create` at the first call.
 * A module-level variable is one per bundle in Next, not one per process.
 * The caller names its own type: one name must always be used with one type.
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const all = registry();
  if (!all.has(name)) all.set(name, create());
  return asCreated<T>(all.get(name));
}

/** Guarantee: only `processSingleton` writes the registry, and a name is used with one type. */
function asCreated<T>(value: unknown): T {
  return value as T;
}

/** Forgets an instance, so that a test starts afresh. */
export function forgetSingleton(name: string): void {
  registry().delete(name);
}
