import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Button } from './button';

test('a submit cannot be pressed before the page answers: the browser would send the form by itself', () => {
  expect(renderToStaticMarkup(<Button type="submit">Sign in</Button>)).toMatch(/ disabled=""/);
});

test('another button can: nothing happens without code', () => {
  expect(renderToStaticMarkup(<Button>Copy</Button>)).not.toMatch(/ disabled=""/);
});

test('a pending button is busy and takes no second click', () => {
  const html = renderToStaticMarkup(<Button isPending>Save</Button>);
  expect(html).toMatch(/ disabled=""/);
  expect(html).toMatch(/aria-busy="true"/);
});
