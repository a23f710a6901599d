import 'server-only';

const HOOKS = Symbol.for('rollcall.shutdown');

type Hook = () => Promise<void>;

/**
 * Registers what must end in order before the database stops; all hooks run at once and have 4 s.
 * Returns a function that takes the hook back.
 */
export function onShutdown(hook: Hook): () => void {
  const hooks = shutdownHooks();
  hooks.add(hook);
  return () => {
    hooks.delete(hook);
  };
}

/** Whatever lies below this symbol was put there by this file or by the server that runs the hooks. */
function shutdownHooks(): Set<Hook> {
  const existing: unknown = Reflect.get(globalThis, HOOKS);
  if (existing instanceof Set) return existing;
  const created = new Set<Hook>();
  Reflect.set(globalThis, HOOKS, created);
  return created;
}
