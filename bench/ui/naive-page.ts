import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';

const ADDRESS = 'http://naive.example/';
const { resolve } = createRequire(import.meta.url);
const MODULES = [
  ['react', 'react', 'react'],
  ['scheduler', 'scheduler', 'scheduler'],
  ['react-dom', 'react-dom', 'react-dom'],
  ['react-dom/client', 'react-dom', 'react-dom-client'],
] as const;

const STYLE = `body { margin: 0 } .grid { display: flex; flex-wrap: wrap; gap: 2px }
.cell { width: 10px; height: 10px; border-radius: 50% } .online { background: green } .offline { background: red }`;

/** Opens the grid for comparison: React's production build, without a framework around it. */
export async function openNaiveGrid(page: Page): Promise<void> {
  const script = `${bundleReact()}\n${readOwn('naive-grid.js')}`;
  const body = `<!doctype html><meta charset="utf-8"><style>${STYLE}</style><div id="root"></div><script src="/naive.js"></script>`;
  await page.route(`${ADDRESS}**`, (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ contentType: 'text/javascript', body: script })
      : route.fulfill({ contentType: 'text/html', body }),
  );
  await page.goto(ADDRESS);
}

export function readOwn(name: string): string {
  return readFileSync(new URL(`./in-page/${name}`, import.meta.url), 'utf8');
}

/** React ships CommonJS: four files and a \`require\` of three lines take the place of a bundler. */
function bundleReact(): string {
  const modules = MODULES.map(([name, folder, file]) => {
    const path = join(dirname(resolve(`${folder}/package.json`)), `cjs/${file}.production.js`);
    const source = readFileSync(path, 'utf8');
    return `${JSON.stringify(name)}: (require, module, exports) => {${source}\n}`;
  });
  return `const benchModules = (() => {
  const process = { env: { NODE_ENV: 'production' } };
  const sources = { ${modules.join(',\n')} };
  const loaded = {};
  const require = (name) => {
    if (!loaded[name]) {
      loaded[name] = { exports: {} };
      sources[name](require, loaded[name], loaded[name].exports);
    }
    return loaded[name].exports;
  };
  return { require };
})();`;
}
