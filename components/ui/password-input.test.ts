import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const COMPONENTS = fileURLToPath(new URL('..', import.meta.url));

const forms = readdirSync(COMPONENTS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({ file, source: readFileSync(join(COMPONENTS, file), 'utf8') }))
  .filter(({ source }) => source.includes('<PasswordInput') && source.includes('<form'));

test('no form with a secret could ever put it into an address', () => {
  expect(forms.length).toBeGreaterThan(3);
  const byGet = forms.filter(({ source }) =>
    [...source.matchAll(/<form\b[^>]*/g)].some(([tag]) => !tag.includes('method="post"')),
  );
  expect(byGet.map(({ file }) => file)).toEqual([]);
});
