import type { ApiError } from '@/lib/queries/api-error';

type ProblemWords =
  | 'offline'
  | 'unexpected'
  | 'nameTaken'
  | 'signedOut'
  | 'forbidden'
  | 'notFound'
  | 'inUse'
  | 'lastOwner'
  | 'ownerNeeded'
  | 'alreadyEnabled'
  | 'invalid'
  | 'tooMany'
  | 'unavailable'
  | 'generic';

const BY_CODE: Readonly<Record<string, ProblemWords>> = {
  'no-answer': 'offline',
  'unexpected-answer': 'unexpected',
  'name-taken': 'nameTaken',
  'last-owner': 'lastOwner',
  'owner-needed': 'ownerNeeded',
  'already-enabled': 'alreadyEnabled',
};

const BY_STATUS: Readonly<Record<number, ProblemWords>> = {
  401: 'signedOut',
  403: 'forbidden',
  404: 'notFound',
  409: 'inUse',
  422: 'invalid',
  429: 'tooMany',
  503: 'unavailable',
};

/** The key below `errors` that says what a failed request means. */
export function problemWords(error: Pick<ApiError, 'code' | 'status'>): ProblemWords {
  return BY_CODE[error.code] ?? BY_STATUS[error.status] ?? 'generic';
}
