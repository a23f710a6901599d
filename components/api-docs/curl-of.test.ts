import { expect, test } from 'vitest';
import type { ApiOperation } from '@/lib/queries/api-document';
import { curlOf } from './curl-of';
import { sampleOf } from './sample-of';

const operation: ApiOperation = {
  operationId: 'createThing',
  summary: 'Make a thing',
  method: 'POST',
  path: '/api/v1/things',
  security: [{ token: [] }],
  parameters: [],
  requestBody: {
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['name', 'mode', 'ids'],
          properties: {
            name: { type: 'string' },
            mode: { type: 'string', enum: ['viewed', 'always'] },
            ids: { type: 'array', items: { type: 'string', format: 'uuid' } },
            note: { type: 'string' },
          },
        },
      },
    },
  },
  responses: {},
};

test('a command names the token by a variable and sends what is required, as JSON', () => {
  expect(curlOf(operation, 'https://rollcall.example.com')).toBe(
    [
      "curl -X POST 'https://rollcall.example.com/api/v1/things' \\",
      '  -H "Authorization: Bearer $ROLLCALL_TOKEN" \\',
      "  -H 'Content-Type: application/json' \\",
      '  -d \'{"name":"…","mode":"viewed","ids":["00000000-0000-0000-0000-000000000000"]}\'',
    ].join('\n'),
  );
});

test('an open read needs neither token nor method', () => {
  const { requestBody: _, ...rest } = operation;
  const read = { ...rest, method: 'GET', security: [] };
  expect(curlOf(read, '')).toBe("curl '/api/v1/things'");
});

test('of several shapes the first is shown, and a quote stays within its quotes', () => {
  expect(sampleOf({ anyOf: [{ type: 'integer', minimum: 5 }, { type: 'null' }] })).toBe(5);
  const schema = { type: 'object', required: ['a'], properties: { a: { default: "it's" } } };
  const body = { content: { 'application/json': { schema } } };
  expect(curlOf({ ...operation, requestBody: body }, '')).toContain("it'\\''s");
});
