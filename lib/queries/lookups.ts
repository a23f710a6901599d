import { useMutation } from '@tanstack/react-query';
import { type CreateLookup, lookupSchema } from '@/lib/contracts/lookup';
import { request } from './request';

/** Asks the service about ids that need not be on any list. */
export function useCreateLookup() {
  return useMutation({
    mutationFn: ({ signal, ...input }: CreateLookup & { signal?: AbortSignal }) =>
      request('/lookups', {
        method: 'POST',
        body: input,
        schema: lookupSchema,
        ...(signal ? { signal } : {}),
      }),
  });
}
