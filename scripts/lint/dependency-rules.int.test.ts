import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const TIMEOUT_MS = 60_000;

interface Planted {
  rule: string;
  file: string;
  code: string;
  /** Other files that the violation needs. */
  beside?: Record<string, string>;
}

const PLANTED: Planted[] = [
  {
    rule: 'browser-code-stays-in-the-browser',
    file: 'components/planted/uses-server.tsx',
    code: "import '@/lib/server/planted/verb';",
  },
  {
    rule: 'browser-code-has-no-server-packages',
    file: 'lib/queries/planted-package.ts',
    code: "import pg from 'pg';\nexport const client = pg.Client;",
  },
  {
    rule: 'browser-code-has-no-node',
    file: 'lib/format/planted-node.ts',
    code: "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;",
  },
  {
    rule: 'routes-know-no-database',
    file: 'app/planted/route.ts',
    code: "import '@/lib/server/db';",
  },
  {
    rule: 'server-knows-no-interface',
    file: 'lib/server/planted/uses-interface.ts',
    code: "import '@/components/planted/button';",
  },
  {
    rule: 'contracts-import-zod-only',
    file: 'lib/contracts/planted.ts',
    code: "import '@/lib/format/planted-helper';",
  },
  {
    rule: 'browser-code-has-the-small-zod',
    file: 'lib/contracts/planted-zod.ts',
    code: "import { z } from 'zod';\nexport const planted = z.string();",
  },
  {
    rule: 'apsaramq-stands-alone',
    file: 'lib/apsaramq/planted.ts',
    code: "import '@/lib/contracts/planted-contract';",
  },
  {
    rule: 'apsaramq-by-its-index',
    file: 'lib/server/engine/planted-deep.ts',
    code: "import '@/lib/apsaramq/signature';",
  },
  {
    rule: 'only-the-engine-calls-upstream',
    file: 'lib/server/watchlists/planted-call.ts',
    code: "import { createApsaraMqClient } from '@/lib/apsaramq/index';\nexport const c = createApsaraMqClient;",
  },
  {
    rule: 'product-without-simulator',
    file: 'lib/server/planted/demo.ts',
    code: "import '@/lib/simulator/simulator';",
  },
  {
    rule: 'simulator-stands-alone',
    file: 'lib/simulator/planted.ts',
    code: "import '../apsaramq/index.ts';",
  },
  {
    rule: 'product-without-scripts',
    file: 'lib/server/planted/script.ts',
    code: "import '@/scripts/processes';",
  },
  {
    rule: 'no-cycles',
    file: 'lib/format/planted-a.ts',
    code: "import { b } from './planted-b';\nexport const a = () => b;",
    beside: {
      'lib/format/planted-b.ts': "import { a } from './planted-a';\nexport const b = () => a;",
    },
  },
  {
    rule: 'no-barrels',
    file: 'lib/format/planted-barrel.ts',
    code: "export * from './planted-folder/index';",
    beside: { 'lib/format/planted-folder/index.ts': 'export const a = 1;' },
  },
  { rule: 'resolvable', file: 'lib/format/planted-typo.ts', code: "import '@/lib/formt/time';" },
];

const TARGETS: Record<string, string> = {
  'lib/server/planted/verb.ts': 'export const verb = 1;',
  'components/planted/button.tsx': 'export const button = 1;',
  'lib/format/planted-helper.ts': 'export const helper = 1;',
  'lib/contracts/planted-contract.ts': 'export const contract = 1;',
};

const reportSchema = z.object({
  violations: z.array(z.object({ rule: z.string(), from: z.string() })),
  unread: z.array(z.string()),
});

let copy: string;

function write(file: string, content: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${content}\n`);
}

function check(): z.infer<typeof reportSchema> {
  const program = `import { checkDependencyRules } from './scripts/lint/dependency-rules.mjs';
    console.log(JSON.stringify(checkDependencyRules(process.argv[1])));`;
  const args = ['--input-type=module', '-e', program, copy];
  const result = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (result.status !== 0) throw new Error(result.stderr);
  return reportSchema.parse(JSON.parse(result.stdout));
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'rules-'));
  for (const path of [
    'app',
    'components',
    'lib',
    'scripts',
    'tsconfig.json',
    '.dependency-cruiser.mjs',
  ])
    cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, content] of Object.entries(TARGETS)) write(file, content);
  for (const { file, code, beside = {} } of PLANTED) {
    write(file, code);
    for (const [name, content] of Object.entries(beside)) write(name, content);
  }
});

afterAll(() => rmSync(copy, { recursive: true }));

describe('the dependency rules', () => {
  let report: z.infer<typeof reportSchema>;
  beforeAll(() => {
    report = check();
  }, TIMEOUT_MS);

  it.each(PLANTED)('$rule fails for a planted violation', ({ rule, file }) => {
    const found = report.violations.filter((violation) => violation.from === file);
    expect(found.map((violation) => violation.rule)).toContain(rule);
  });

  it('plants one for every rule that there is', async () => {
    const configFile = join(ROOT, '.dependency-cruiser.mjs');
    const config = z
      .object({ default: z.object({ forbidden: z.array(z.object({ name: z.string() })) }) })
      .parse(await import(configFile));
    const planted = new Set(PLANTED.map(({ rule }) => rule));
    expect(config.default.forbidden.filter(({ name }) => !planted.has(name))).toEqual([]);
  });
});

describe('a folder of which nothing is read', () => {
  it('is reported, so that a broken compiler cannot pass as no violation', {
    timeout: TIMEOUT_MS,
  }, () => {
    const config =
      "export default { forbidden: [], options: { doNotFollow: { path: ['node_modules'] }, exclude: { path: '^components/' } } };";
    write('.dependency-cruiser.mjs', config);
    expect(check().unread).toContain('components');
  });
});
