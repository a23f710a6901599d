'use client';

import { type ApiError, isApiError } from '@/lib/queries/api-error';
import { ProblemBanner } from './problem-banner';
import { useFieldWords } from './use-field-words';

interface FailureProps {
  error: Error | null;
  className?: string;
}

/** What a mutation or a query failed with, if it did; errors of our own code go on to the page's boundary. */
export function Failure({ error, ...props }: FailureProps) {
  if (error === null) return null;
  if (!isApiError(error)) throw error;
  if (error.status === 422 && error.fields.length > 0) return <Refusal error={error} {...props} />;
  return <ProblemBanner error={error} {...props} />;
}

/** No field on the page to mark: what is wrong with the input stands here. */
function Refusal({ error, ...props }: { error: ApiError; className?: string }) {
  const words = useFieldWords({}).ofProblem(error);
  return (
    <ProblemBanner error={error} {...props}>
      {[...new Set(Object.values(words))].join(' ')}
    </ProblemBanner>
  );
}
