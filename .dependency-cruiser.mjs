const TESTS = '\\.test\\.tsx?$|(^|/)testing/';
const BROWSER = '^(components|lib/(queries|format|i18n))/';
const BROWSER_MAY_IMPORT = '^(components|lib/(queries|contracts|format|i18n))/';
const OWN_CODE = '^(app|components|lib|scripts|prisma|e2e|bench)/';
const PRODUCT = '^(app|components|lib)/|^(instrumentation(-node)?|proxy)\\.ts$';
const SERVER_PACKAGES = ['@prisma/', 'pg', 'pino', 'undici', '@node-rs/', 'aedes', 'mqtt'];

function packages(names) {
  return `node_modules/(${names.map((name) => (name.endsWith('/') ? name : `${name}/`)).join('|')})`;
}

/** The direction of docs and lib: each rule is shown to fail by scripts/lint/dependency-rules.int.test.ts. */
export default {
  forbidden: [
    {
      name: 'browser-code-stays-in-the-browser',
      comment: 'Browser code imports only components, queries, contracts, format and i18n.',
      severity: 'error',
      from: { path: BROWSER, pathNot: TESTS },
      to: { path: OWN_CODE, pathNot: BROWSER_MAY_IMPORT },
    },
    {
      name: 'browser-code-has-no-server-packages',
      comment: 'Node, the database and the upstream do not exist in a browser.',
      severity: 'error',
      from: { path: BROWSER, pathNot: TESTS },
      to: { path: `${packages(SERVER_PACKAGES)}|^node:`, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'browser-code-has-no-node',
      comment: 'A module of Node has no place in browser code.',
      severity: 'error',
      from: { path: BROWSER, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'routes-know-no-database',
      comment: 'A route calls a verb; the database and the upstream are behind it.',
      severity: 'error',
      from: { path: '^app/', pathNot: TESTS },
      to: {
        path: `^lib/(server/(db|generated)|apsaramq)(\\.ts$|/)|${packages(['@prisma/', 'pg'])}`,
      },
    },
    {
      name: 'server-knows-no-interface',
      comment: 'lib/server is below the interface.',
      severity: 'error',
      from: { path: '^lib/server/', pathNot: TESTS },
      to: {
        path: `^(app|components|lib/queries)/|${packages(['react', 'react-dom', '@tanstack/'])}`,
      },
    },
    {
      name: 'contracts-import-zod-only',
      comment: 'Both sides share them, so they stand on nothing.',
      severity: 'error',
      from: { path: '^lib/contracts/', pathNot: TESTS },
      to: { pathNot: `^lib/contracts/|${packages(['zod'])}` },
    },
    {
      name: 'browser-code-has-the-small-zod',
      comment: 'What a browser loads parses by zod/mini: of classic zod nothing can be left out.',
      severity: 'error',
      from: { path: BROWSER_MAY_IMPORT },
      to: { path: packages(['zod']), pathNot: packages(['zod/mini']) },
    },
    {
      name: 'apsaramq-stands-alone',
      comment: 'It can be lifted out as a package: npm packages, node:* and itself.',
      severity: 'error',
      from: { path: '^lib/apsaramq/', pathNot: TESTS },
      to: {
        path: `${OWN_CODE}|${packages(['next', 'next-auth', 'react', 'react-dom', '@prisma/', 'server-only'])}`,
        pathNot: '^lib/apsaramq/',
      },
    },
    {
      name: 'apsaramq-by-its-index',
      comment: 'Others use what the index exports.',
      severity: 'error',
      from: { path: OWN_CODE, pathNot: `^lib/apsaramq/|${TESTS}` },
      to: { path: '^lib/apsaramq/', pathNot: '^lib/apsaramq/index\\.ts$' },
    },
    {
      name: 'only-the-engine-calls-upstream',
      comment: 'A poll reads the status board; every call is paced and metered by the engine.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: `^lib/(server/engine|apsaramq|simulator)/|${TESTS}` },
      to: { path: '^lib/apsaramq/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'product-without-simulator',
      comment: 'The simulator is chosen by a connection’s endpoint alone.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: `^lib/simulator/|${TESTS}` },
      to: { path: '^lib/simulator/' },
    },
    {
      name: 'simulator-stands-alone',
      comment: 'With code of its own it cannot share a signing bug.',
      severity: 'error',
      from: { path: '^lib/simulator/', pathNot: TESTS },
      to: { path: OWN_CODE, pathNot: '^lib/simulator/' },
    },
    {
      name: 'product-without-scripts',
      comment: 'Scripts start the product, not the other way round.',
      severity: 'error',
      from: { path: PRODUCT, pathNot: TESTS },
      to: { path: '^(scripts|e2e|bench)/' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or three.',
      severity: 'error',
      from: { path: OWN_CODE },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-barrels',
      comment: 'Import the file that holds the thing.',
      severity: 'error',
      from: {},
      to: { path: '/index\\.tsx?$', pathNot: 'node_modules|^lib/apsaramq/index\\.ts$' },
    },
    {
      name: 'resolvable',
      comment: 'An import that cannot be resolved hides what it leads to.',
      severity: 'error',
      from: { path: OWN_CODE },
      to: { couldNotResolve: true, pathNot: '^(server-only|next-auth/)|\\.(css|wasm)$' },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: ['^lib/server/generated/', '^\\.next/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
