import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OPERATIONS } from '@/lib/server/openapi/operations';

/** Operations that change nothing a team would ask about, each with the reason. */
const NOT_AUDITED: Record<string, string> = {
  testConnection: 'spends calls, which the footprint counts',
  requestChecks: 'spends calls, which the footprint counts by person',
  createLookup: 'spends calls, which the footprint counts by person',
  lookAtInvite: 'reads',
  switchTeam: 'changes where the own session looks',
};

const ROOT = process.cwd();
const IMPORT = /from '@\/(lib\/server\/(?!audit\/)[\w/-]+)'/g;

function sourceOf(module: string): string {
  const file = join(ROOT, `${module}.ts`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

/** The verb modules that a route file imports for one of its handlers. */
function verbSources(path: string, operationId: string): string[] {
  const folder = path.replace(/\{(\w+)\}/g, '[$1]');
  const route = readFileSync(join(ROOT, 'app', folder, 'route.ts'), 'utf8');
  const handler = route.slice(route.search(new RegExp(`route\\(\\s*${operationId}Operation`)));
  const call = handler.slice(0, handler.search(/\n {2}(GET|POST|PUT|PATCH|DELETE): |\n\}\);/));
  return [...route.matchAll(/import \{([^}]+)\} from '@\/(lib\/server\/[\w/-]+)'/g)].flatMap(
    ([, names = '', module = '']) => {
      const isCalled = names.split(',').some((name) => call.includes(`${name.trim()}(`));
      return isCalled ? [sourceOf(module)] : [];
    },
  );
}

/** A verb writes the audit log itself or through a module that it imports. */
function writesAudit(source: string): boolean {
  if (source.includes('recordAudit(')) return true;
  return [...source.matchAll(IMPORT)].some(([, module = '']) =>
    sourceOf(module).includes('recordAudit('),
  );
}

const mutations = OPERATIONS.filter(({ method, id }) => method !== 'GET' && !(id in NOT_AUDITED));

test.each(mutations.map(({ id, path }) => [id, path]))('%s writes the audit log', (id, path) => {
  expect(verbSources(path, id).some(writesAudit)).toBe(true);
});

test('the log is written in a transaction wherever it is written', () => {
  for (const { id, path } of mutations) {
    for (const source of verbSources(path, id).filter((text) => text.includes('recordAudit('))) {
      expect(source, id).not.toMatch(/recordAudit\(db\(\)/);
    }
  }
});
