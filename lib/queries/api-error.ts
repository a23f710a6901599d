import {
  type FieldError,
  type Problem,
  problemSchema,
  type UpstreamErrorInfo,
} from '@/lib/contracts/common';

/** What a request failed with: a problem that the server named, or `status` 0 when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly code: string;
  readonly requestId: string | null;
  readonly fields: readonly FieldError[];
  readonly upstream: UpstreamErrorInfo | null;

  constructor(problem: Partial<Problem> & { status: number; code: string }, cause?: unknown) {
    super(problem.detail ?? problem.title ?? problem.code, { cause });
    this.status = problem.status;
    this.code = problem.code;
    this.requestId = problem.requestId ?? null;
    this.fields = problem.fields ?? [];
    this.upstream = problem.upstream ?? null;
  }

  get isOffline(): boolean {
    return this.status === 0;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError;
}

/** Reads problem+json; an answer that is none (a proxy's page, say) becomes `unexpected-answer`. */
export async function errorOfResponse(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const problem = problemSchema.safeParse(body);
  if (problem.success) return new ApiError(problem.data);
  const requestId = response.headers.get('x-request-id');
  return new ApiError({
    status: response.status,
    code: 'unexpected-answer',
    ...(requestId === null ? {} : { requestId }),
  });
}
