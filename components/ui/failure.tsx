'use client';

import { isApiError } from '@/lib/queries/api-error';
import { ProblemBanner } from './problem-banner';

/** What a mutation or a query failed with, if it did; errors of our own code go on to the page's boundary. */
export function Failure({ error, className }: { error: Error | null; className?: string }) {
  if (error === null) return null;
  if (!isApiError(error)) throw error;
  return <ProblemBanner error={error} {...(className === undefined ? {} : { className })} />;
}
