import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isApiError } from './api-error';
import { noteSignedOut } from './signed-out';

const STALE_AFTER_MS = 10_000;
const MAX_RETRIES = 2;

function noteError(error: unknown): void {
  if (isApiError(error) && error.isSignedOut) noteSignedOut();
}

/** Answers of the server are final; only a lost network and a server that is restarting are tried again. */
function shouldRetry(failures: number, error: unknown): boolean {
  if (!isApiError(error)) return false;
  return (error.isOffline || error.status === 503) && failures < MAX_RETRIES;
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noteError }),
    mutationCache: new MutationCache({ onError: noteError }),
    defaultOptions: {
      queries: { staleTime: STALE_AFTER_MS, retry: shouldRetry },
      mutations: { retry: false },
    },
  });
}
