import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { entriesFor, leaveHandover, useHandover } from './handover';

function Reader() {
  return <p>{useHandover('/lookup')?.entries.map(({ clientId }) => clientId)}</p>;
}

test('ids that were handed over outlive a render that React throws away', () => {
  leaveHandover({ to: '/lookup', connectionId: null, entries: [{ clientId: 'GID_a@@@1' }] });
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
});

test('ids for another page are left for that page', () => {
  leaveHandover({
    to: '/watchlists/new',
    connectionId: null,
    entries: [{ clientId: 'GID_a@@@1' }],
  });
  expect(renderToStaticMarkup(<Reader />)).toBe('<p></p>');
});

test('ids are handed over as they were asked, with what a table told of them', () => {
  const known = [
    { clientId: 'factory|line1|7', label: 'Press', tags: ['north'] },
    { clientId: 'GID_a@@@dev1.' },
  ];
  expect(entriesFor(['GID_a@@@dev1.', 'factory|line1|7', '12345'], known)).toEqual([
    { clientId: 'GID_a@@@dev1.' },
    { clientId: 'factory|line1|7', label: 'Press', tags: ['north'] },
    { clientId: '12345' },
  ]);
});
