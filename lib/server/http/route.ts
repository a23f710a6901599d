import 'server-only';
import type * as z from 'zod/mini';
import type { Permission } from '@/lib/contracts/permissions';
import { BUILD_HEADER, buildId } from '@/lib/server/build-id';
import { MethodNotAllowedError, NotFoundError } from '@/lib/server/errors';
import { clientAddressOf } from '@/lib/server/http/client-address';
import { checkOrigin } from '@/lib/server/http/origin';
import { parseInput, parseParams, queryOf } from '@/lib/server/http/parse-input';
import { problemResponse } from '@/lib/server/http/problem';
import { readJson } from '@/lib/server/http/read-json';
import { requestIdOf } from '@/lib/server/http/request-id';
import type { Method, Operation, PathParams } from '@/lib/server/openapi/operation';
import { authenticate } from '@/lib/server/session/authenticate';
import { authorize, type Caller } from '@/lib/server/session/caller';

export type RouteHandler = (request: Request) => Promise<Response>;

export interface Asked<Path extends string, Access, Query, Body> {
  caller: Access extends Permission ? Caller : null;
  params: PathParams<Path>;
  query: Query;
  body: Body;
  request: Request;
}

/** authenticate → authorize → parse → handle → serialize by the contract; errors become problems. */
export function route<
  Path extends string,
  Access extends Permission | 'open',
  Query extends z.ZodMiniType,
  Body extends z.ZodMiniType,
  Reply extends z.ZodMiniType,
>(
  operation: Operation<Path, Access, Query, Body, Reply>,
  handle: (
    asked: Asked<Path, Access, z.output<Query>, z.output<Body>>,
  ) => Promise<z.input<Reply> | Response>,
): RouteHandler {
  return (request) =>
    answer(request, async (requestId) => {
      const caller = await callerOf(operation.access, request, requestId);
      const params = parseParams(operation.path, request.url);
      const query = parseInput(operation.query, queryOf(request.url));
      const hasBody = operation.body.type !== 'undefined';
      const body = parseInput(operation.body, hasBody ? await readJson(request) : undefined);
      const result = await handle({ caller, params, query, body, request });
      if (result instanceof Response) return result;
      if (operation.status === 204) return new Response(null, { status: 204 });
      return Response.json(operation.reply.parse(result), { status: operation.status });
    });
}

type CallerOf<Access> = Access extends Permission ? Caller : null;

async function callerOf<Access extends Permission | 'open'>(
  access: Access,
  request: Request,
  requestId: string,
): Promise<CallerOf<Access>> {
  if (access === 'open') {
    checkOrigin(request, 'optional');
    return asCallerOf<Access>(null);
  }
  const caller = await authenticate(request);
  authorize(caller, access);
  return asCallerOf<Access>({
    ...caller,
    from: { address: clientAddressOf(request.headers), requestId },
  });
}

/** Guarantee: `callerOf` gives null for `open` and a caller for everything else. */
function asCallerOf<Access>(caller: Caller | null): CallerOf<Access> {
  return caller as CallerOf<Access>;
}

/** Runs a handler: errors become problems, and every answer gets its request id and is never stored. */
export async function answer(
  request: Request,
  run: (requestId: string) => Promise<Response>,
): Promise<Response> {
  const requestId = requestIdOf(request);
  const response = await run(requestId).catch((error: unknown) =>
    problemResponse(error, requestId),
  );
  response.headers.set('x-request-id', requestId);
  response.headers.set(BUILD_HEADER, buildId());
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  return response;
}

/** The route file's exports: methods that it lacks answer with a 405 problem. */
export function routes(handlers: Partial<Record<Method, RouteHandler>>) {
  const allow = Object.keys(handlers);
  const refuse: RouteHandler = (request) =>
    answer(request, () => Promise.reject(new MethodNotAllowedError(allow)));
  return { GET: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, ...handlers };
}

/** For addresses below the API that are no operation. */
export function refuseUnknownPath(request: Request): Promise<Response> {
  return answer(request, () => Promise.reject(new NotFoundError('There is no such operation.')));
}
