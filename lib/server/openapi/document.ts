import 'server-only';
import * as z from 'zod/mini';
import { problemSchema } from '@/lib/contracts/common';
import { PERMISSIONS } from '@/lib/contracts/permissions';
import type { Operation } from '@/lib/server/openapi/operation';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import { version } from '@/lib/server/version';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 document of all operations, made of the contracts that the routes themselves parse by. */
export function openApiDocument(operations: readonly Operation[] = OPERATIONS): Json {
  const paths: Record<string, Json> = {};
  for (const operation of operations) {
    const item = paths[operation.path] ?? {};
    paths[operation.path] = {
      ...item,
      [operation.method.toLowerCase()]: operationObject(operation),
    };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Rollcall', version, license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: { Problem: jsonSchema(problemSchema, 'output') },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'next-auth.session-token' },
      },
    },
  };
}

function jsonSchema(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

function operationObject(operation: Operation): Json {
  const isOpen = operation.access === 'open';
  const hasBody = operation.body.type !== 'undefined';
  return {
    operationId: operation.id,
    summary: operation.summary,
    tags: [operation.path.split('/')[3] ?? 'system'],
    security: isOpen ? [] : [{ token: [] }, { session: [] }],
    ...(!isOpen && { description: accessText(operation) }),
    parameters: [...pathParameters(operation.path), ...queryParameters(operation.query)],
    ...(hasBody && {
      requestBody: { required: true, content: jsonContent(operation.body, 'input') },
    }),
    responses: { [operation.status]: success(operation), default: problem },
  };
}

function accessText(operation: Operation): string {
  if (operation.access === 'open') return '';
  const { role, scope } = PERMISSIONS[operation.access];
  return `Needs the role ${role}; with a token, the scope ${scope}.`;
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema:
      name === 'clientId' ? { type: 'string', maxLength: 64 } : { type: 'string', format: 'uuid' },
  }));
}

const objectSchema = z.object({
  properties: z._default(z.record(z.string(), z.unknown()), {}),
  required: z._default(z.array(z.string()), []),
});

function queryParameters(query: z.ZodMiniType): Json[] {
  const { properties, required } = objectSchema.parse(jsonSchema(query, 'input'));
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }));
}

function jsonContent(schema: z.ZodMiniType, io: 'input' | 'output'): Json {
  return { 'application/json': { schema: jsonSchema(schema, io) } };
}

function success(operation: Operation): Json {
  const description = 'Done';
  if (operation.status === 204) return { description };
  if (operation.reply.type !== 'string') {
    return { description, content: jsonContent(operation.reply, 'output') };
  }
  return { description, content: { 'text/plain': { schema: { type: 'string' } } } };
}

const problem: Json = {
  description: 'What went wrong',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
