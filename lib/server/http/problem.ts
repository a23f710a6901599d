import 'server-only';
import type { Problem } from '@/lib/contracts/common';
import { isDatabaseDown } from '@/lib/server/database-errors';
import {
  MethodNotAllowedError,
  ProblemError,
  TooManyError,
  UnavailableError,
  UpstreamFailedError,
} from '@/lib/server/errors';
import { log } from '@/lib/server/log';

const INTERNAL = { status: 500, code: 'internal', title: 'Something went wrong' };
const INTERNAL_DETAIL = 'It is our fault, not yours. The request id helps to find it in the log.';

/** Not signed in, not allowed, too many: what an operator looks for after an attack. */
const REFUSALS = new Set([401, 403, 429]);

/** What reaches the asker: a ProblemError as it is, anything else without a word of its own. */
function known(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (isDatabaseDown(error))
    return new UnavailableError('The database does not answer: try again.');
  return new ProblemError(INTERNAL, INTERNAL_DETAIL);
}

function toProblem(error: ProblemError, requestId: string): Problem {
  return {
    type: `urn:rollcall:problem:${error.code}`,
    title: error.title,
    status: error.status,
    code: error.code,
    detail: error.message,
    requestId,
    ...(error.fields && { fields: error.fields }),
    ...(error instanceof UpstreamFailedError && { upstream: error.info }),
  };
}

function extraHeaders(error: ProblemError): Record<string, string> {
  if (error instanceof MethodNotAllowedError) return { allow: error.allow.join(', ') };
  if (error instanceof TooManyError && error.retryAfterSeconds !== null) {
    return { 'retry-after': String(error.retryAfterSeconds) };
  }
  if (error.status === 401) return { 'www-authenticate': 'Bearer' };
  return {};
}

/** The only place where an error becomes an answer. */
export function problemResponse(thrown: unknown, requestId: string): Response {
  const error = known(thrown);
  if (error.status >= 500 && !(error instanceof UpstreamFailedError)) {
    log.error({ err: thrown, requestId }, 'request failed');
  }
  if (REFUSALS.has(error.status)) {
    log.info({ requestId, status: error.status, code: error.code }, 'request refused');
  }
  return new Response(JSON.stringify(toProblem(error, requestId)), {
    status: error.status,
    headers: { 'content-type': 'application/problem+json', ...extraHeaders(error) },
  });
}
