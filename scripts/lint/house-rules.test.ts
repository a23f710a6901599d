import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MAX_LINES = 250;

interface SourceFile {
  path: string;
  text: string;
}

function sourcesBelow(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => join(folder, name))
    .filter((path) => !path.startsWith('lib/server/generated/'))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function pathsOf(files: SourceFile[], isWrong: (file: SourceFile) => boolean): string[] {
  return files.filter(isWrong).map((file) => file.path);
}

const product = ['app', 'components', 'lib'].flatMap(sourcesBelow);

describe('the house rules', () => {
  it('reads the sources that it judges', () => {
    expect(product.length).toBeGreaterThan(100);
  });

  it('every file below lib/server is for the server only', () => {
    const server = product.filter((file) => file.path.startsWith('lib/server/'));
    const isOpen = (file: SourceFile) => !file.text.startsWith("import 'server-only'");
    expect(pathsOf(server, (file) => isOpen(file) && !file.path.includes('/testing/'))).toEqual([]);
  });

  it('there is one way from the browser to the server: no server actions', () => {
    expect(pathsOf(product, (file) => /^\s*['"]use server['"]/m.test(file.text))).toEqual([]);
  });

  it('only lib/queries fetches in the browser', () => {
    const browser = product.filter((file) => /^(components|lib\/(format|i18n))\//.test(file.path));
    expect(pathsOf(browser, (file) => /\bfetch\(/.test(file.text))).toEqual([]);
  });

  it('no file is longer than a person reads at once', () => {
    const isLong = (file: SourceFile) => file.text.split('\n').length > MAX_LINES + 1;
    const judged = product.filter((file) => !/^lib\/i18n\/messages|\/messages\//.test(file.path));
    expect(pathsOf(judged, isLong)).toEqual([]);
  });
});
