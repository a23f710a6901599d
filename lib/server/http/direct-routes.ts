import 'server-only';
import { answerConnectionHealth } from '@/lib/server/http/connection-health-route';
import type { RouteHandler } from '@/lib/server/http/route';
import { answerStatuses } from '@/lib/server/http/statuses-route';

const DIRECT_ROUTES = Symbol.for('rollcall.direct-routes');
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

interface DirectRoute {
  /** Of GET requests: path and query as they were sent. */
  url: RegExp;
  handle: RouteHandler;
}

/**
 * Lets the HTTP server (scripts/server/direct-routes.ts) answer polls without the framework's router, by the very
 * handler that the router would call: two thirds of a poll went into the router (decision 13).
 */
export function registerDirectRoutes(): void {
  const routes: DirectRoute[] = [
    { url: new RegExp(`^/api/v1/watchlists/${UUID}/statuses(?:\\?|$)`), handle: answerStatuses },
    { url: new RegExp(`^/api/v1/connections/${UUID}/health$`), handle: answerConnectionHealth },
  ];
  Reflect.set(globalThis, DIRECT_ROUTES, routes);
}
