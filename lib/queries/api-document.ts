import { queryOptions, useQuery } from '@tanstack/react-query';
import * as z from 'zod/mini';
import { keys } from './keys';
import { request } from './request';

export const jsonSchemaSchema = z.record(z.string(), z.unknown());
export type JsonSchema = z.infer<typeof jsonSchemaSchema>;

const contentSchema = z.partial(z.object({ schema: jsonSchemaSchema }));
const operationSchema = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.optional(z.string()),
  security: z.array(z.unknown()),
  parameters: z.array(
    z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema: jsonSchemaSchema }),
  ),
  requestBody: z.optional(z.object({ content: z.record(z.string(), contentSchema) })),
  responses: z.record(
    z.string(),
    z.object({ content: z.optional(z.record(z.string(), contentSchema)) }),
  ),
});
export type ApiOperation = z.infer<typeof operationSchema> & { method: string; path: string };

export const documentSchema = z.object({
  info: z.object({ version: z.string() }),
  paths: z.record(z.string(), z.record(z.string(), operationSchema)),
});

export interface ApiGroup {
  name: string;
  operations: ApiOperation[];
}

/** The operations of the API by their first word after /api/v1, in the order of the document. */
export function useApiDocument() {
  return useQuery(
    queryOptions({
      queryKey: keys.apiDocument,
      queryFn: async ({ signal }) =>
        toGroups(await request('/openapi.json', { schema: documentSchema, signal })),
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
}

export function toGroups({ paths }: z.infer<typeof documentSchema>): ApiGroup[] {
  const groups = new Map<string, ApiOperation[]>();
  for (const [path, methods] of Object.entries(paths)) {
    const name = path.split('/')[3] ?? 'system';
    const operations = groups.get(name) ?? [];
    for (const [method, operation] of Object.entries(methods)) {
      operations.push({ ...operation, path, method: method.toUpperCase() });
    }
    groups.set(name, operations);
  }
  return [...groups].map(([name, operations]) => ({ name, operations }));
}
