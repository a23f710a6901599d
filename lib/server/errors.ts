import 'server-only';
import type { FieldError, UpstreamErrorInfo } from '@/lib/contracts/common';

interface ProblemInit {
  status: number;
  code: string;
  title: string;
}

/** A failure that the asker may know of: its message reaches the answer as `detail`, so it holds no secret. */
export class ProblemError extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  /** Which inputs it is about, with paths like `clientIds.3`. */
  readonly fields: FieldError[] | undefined;

  constructor(problem: ProblemInit, detail: string, fields?: FieldError[]) {
    super(detail);
    this.name = new.target.name;
    this.status = problem.status;
    this.code = problem.code;
    this.title = problem.title;
    this.fields = fields;
  }
}

export class BadRequestError extends ProblemError {
  constructor(code: string, detail: string) {
    super({ status: 400, code, title: 'Bad request' }, detail);
  }
}

export class UnauthenticatedError extends ProblemError {
  constructor(detail = 'Sign in, or send a valid token.') {
    super({ status: 401, code: 'unauthenticated', title: 'Not signed in' }, detail);
  }
}

export class ForbiddenError extends ProblemError {
  constructor(detail = 'Your role does not allow this.', code = 'forbidden') {
    super({ status: 403, code, title: 'Not allowed' }, detail);
  }
}

/** Also what a foreign team's id gets: an outsider learns nothing. */
export class NotFoundError extends ProblemError {
  constructor(detail = 'There is no such thing here.', fields?: FieldError[]) {
    super({ status: 404, code: 'not-found', title: 'Not found' }, detail, fields);
  }
}

export class MethodNotAllowedError extends ProblemError {
  readonly allow: readonly string[];

  constructor(allow: readonly string[]) {
    const title = 'Method not allowed';
    super({ status: 405, code: 'method-not-allowed', title }, `Use ${allow.join(' or ')} here.`);
    this.allow = allow;
  }
}

export class ConflictError extends ProblemError {
  constructor(code: string, detail: string, fields?: FieldError[]) {
    super({ status: 409, code, title: 'Conflict' }, detail, fields);
  }
}

export class TooLargeError extends ProblemError {
  constructor(maxBytes: number) {
    const detail = `A request body has at most ${maxBytes} bytes.`;
    super({ status: 413, code: 'too-large', title: 'Too large' }, detail);
  }
}

export class WrongMediaTypeError extends ProblemError {
  constructor() {
    const detail = 'Send the body as application/json.';
    super({ status: 415, code: 'unsupported-media-type', title: 'Unsupported media type' }, detail);
  }
}

/** What was sent cannot be taken; `fields` say where. */
export class InvalidError extends ProblemError {
  constructor(fields: FieldError[], detail = 'Some fields need attention.') {
    super({ status: 422, code: 'invalid', title: 'Invalid input' }, detail, fields);
  }
}

export class TooManyError extends ProblemError {
  readonly retryAfterSeconds: number | null;

  constructor(detail = 'Too many requests: wait a little.', retryAfterSeconds?: number) {
    super({ status: 429, code: 'too-many-requests', title: 'Too many requests' }, detail);
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}

/** The service refused or failed; who must act stands in `info`. */
export class UpstreamFailedError extends ProblemError {
  readonly info: UpstreamErrorInfo;

  constructor(info: UpstreamErrorInfo) {
    super({ status: 502, code: 'upstream-failed', title: 'The service failed' }, info.explanation);
    this.info = info;
  }
}

export class UnavailableError extends ProblemError {
  constructor(detail = 'Not available at the moment: try again.') {
    super({ status: 503, code: 'unavailable', title: 'Unavailable' }, detail);
  }
}
