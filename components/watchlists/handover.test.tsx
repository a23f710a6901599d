import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { leaveHandover, useHandover } from './handover';

function Reader() {
  return <p>{useHandover()?.text}</p>;
}

test('ids that were handed over outlive a render that React throws away', () => {
  leaveHandover({ connectionId: null, text: 'GID_a@@@1' });
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
  expect(renderToStaticMarkup(<Reader />)).toBe('<p>GID_a@@@1</p>');
});
