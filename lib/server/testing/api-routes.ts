import 'server-only';
import { readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { RouteHandler } from '@/lib/server/http/route';
import type { Method } from '@/lib/server/openapi/operation';

const APP = join(process.cwd(), 'app');
export const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

export interface ApiRoute {
  /** With names in braces, `/api/v1/tokens/{id}`. */
  path: string;
  handlers: ReadonlyMap<Method, RouteHandler>;
}

/** Every route file below app/, as it is on disk: nobody has to list a new one. */
export async function loadApiRoutes(): Promise<ApiRoute[]> {
  const files = readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /^route\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.sort().map(loadRoute));
}

async function loadRoute(file: string): Promise<ApiRoute> {
  const module: unknown = await import(/* @vite-ignore */ file);
  const path = `/${relative(APP, dirname(file))}`
    .replace(/\/\([^)]+\)/g, '')
    .replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}');
  const handlers = METHODS.flatMap((method): [Method, RouteHandler][] => {
    const handler: unknown = Reflect.get(asObject(module), method);
    return typeof handler === 'function' ? [[method, asHandler(handler)]] : [];
  });
  return { path, handlers: new Map(handlers) };
}

/** Guarantee: an imported module is an object. */
function asObject(module: unknown): object {
  return module as object;
}

/** Guarantee: what a route file exports under a method's name takes a request and gives a response. */
function asHandler(handler: unknown): RouteHandler {
  return handler as RouteHandler;
}
