import 'server-only';
import { createLookupSchema, lookupSchema } from '@/lib/contracts/lookup';
import { noQuery, operation } from '@/lib/server/openapi/operation';

export const createLookupOperation = operation({
  id: 'createLookup',
  method: 'POST',
  path: '/api/v1/lookups',
  access: 'lookups.create',
  summary: 'Ask for a one-off list of ids, cached (ten a call) or in real time (one a call)',
  query: noQuery,
  body: createLookupSchema,
  status: 200,
  reply: lookupSchema,
});
