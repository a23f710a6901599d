import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { PERMISSIONS } from '@/lib/contracts/permissions';
import { openApiDocument } from './document.ts';
import { OPERATIONS } from './operations.ts';

const APP = join(process.cwd(), 'app');
const OUTSIDE = new Set(['/api/auth/{nextauth}', '/api/v1/{unknown}']);

function routeFiles(): { path: string; source: string }[] {
  return readdirSync(join(APP, 'api'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.name === 'route.ts')
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: `/${relative(APP, dirname(file)).replace(/\[(?:\.\.\.)?(\w+)\]/g, '{$1}')}`,
      source: readFileSync(file, 'utf8'),
    }))
    .filter(({ path }) => !OUTSIDE.has(path));
}

/** A handler that a route file shares with others stands in a file of its own. */
function importedHandlers(source: string): [string, string, string][] {
  return [...source.matchAll(/\b(GET|POST|PUT|PATCH|DELETE): (answer\w+)/g)].map(
    ([handler, method = '', name = '']) => {
      const [, file = ''] = new RegExp(`${name} \\} from '@/([^']+)'`).exec(source) ?? [];
      const shared = readFileSync(join(process.cwd(), `${file}.ts`), 'utf8');
      const [, id = ''] = /= route\(\s*(\w+)Operation/.exec(shared) ?? [];
      return [handler, method, id];
    },
  );
}

test('every route file answers by the operations of its own path, and every operation has a route', () => {
  const routed = routeFiles().flatMap(({ path, source }) =>
    [
      ...source.matchAll(/^ {2}(GET|POST|PUT|PATCH|DELETE): route\(\s*(\w+)Operation/gm),
      ...importedHandlers(source),
    ].map(([, method, id]) => `${method} ${path} ${id}`),
  );
  const declared = OPERATIONS.map(({ method, path, id }) => `${method} ${path} ${id}`);
  expect(routed.sort()).toEqual(declared.sort());
});

test('no route file is without an operation', () => {
  for (const { path, source } of routeFiles()) {
    expect(source, path).toMatch(/export const \{ GET, POST, PUT, PATCH, DELETE \} = routes\(/);
  }
});

test('the document says of each operation who may use it, what it takes and what it gives', () => {
  const { openapi, paths } = openApiDocument();
  expect(openapi).toBe('3.1.0');
  expect(JSON.stringify(paths)).not.toContain('"$ref":"#/$defs');
  expect(paths).toMatchObject({
    '/api/v1/watchlists/{id}/entries': {
      delete: {
        operationId: 'removeEntries',
        description: 'Needs the role editor; with a token, the scope write.',
        parameters: [{ name: 'id', in: 'path', required: true }],
        requestBody: { content: { 'application/json': { schema: { required: ['clientIds'] } } } },
        responses: { 200: { content: { 'application/json': {} } } },
      },
    },
  });
});

test('operation ids are unique and permissions exist', () => {
  expect(new Set(OPERATIONS.map((each) => each.id)).size).toBe(OPERATIONS.length);
  for (const { access } of OPERATIONS)
    expect(['open', ...Object.keys(PERMISSIONS)]).toContain(access);
});
