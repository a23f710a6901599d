import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { leaveHandover, useHandover } from './handover';

function Reader() {
  return <p>{useHandover('/lookup')?.text}</p>;
}

test('ids that were handed over outlive a render that React throws away', () => {
  leaveHandover({ to: '/lookup', connectionId: null, text: 'GID_a@@@1' });
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
});

test('ids for another page are left for that page', () => {
  leaveHandover({ to: '/watchlists/new', connectionId: null, text: 'GID_a@@@1' });
  expect(renderToStaticMarkup(<Reader />)).toBe('<p></p>');
});
