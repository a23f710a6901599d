import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { describe, expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { BadRows } from './bad-rows';
import { guessMapping, type Mended, type PastedTable, tableRows, withMend } from './table-import';

const LONG_LABEL = 'x'.repeat(121);
const TABLE: PastedTable = {
  cells: [
    ['Client ID', 'Name', 'Tags', 'Note'],
    ['GID_lift@@@1', 'Lift 1', '', 'n'.repeat(2001)],
    ['GID_lift@@@2', LONG_LABEL, '', ''],
    ['GID_lift@@@3', '', Array.from({ length: 21 }, (_, index) => `t${index}`).join(';'), ''],
    ['', 'Lift 4', '', ''],
    ['GID_lift@@@5', 'Lift 5', '', ''],
  ],
  columns: 4,
};

function drawn(mended: Mended = new Map()): string {
  const mapping = guessMapping(TABLE, true);
  const rows = tableRows(TABLE, { isHeader: true, mapping, mended });
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <BadRows rows={rows} mapping={mapping} onMend={() => undefined} />
    </IntlProvider>,
  );
}

/** The names of the fields that can be typed in; those at fault with a mark. */
function fieldsOf(html: string): string[] {
  return [...html.matchAll(/<(?:input|textarea)[^>]*>/g)].map(([tag]) => {
    const name = /aria-label="([^"]*)"/.exec(tag)?.[1] ?? '';
    return tag.includes('aria-invalid="true"') ? `${name}!` : name;
  });
}

describe('a row that cannot be imported', () => {
  test('offers the very field that is at fault, and no other', () => {
    expect(fieldsOf(drawn())).toEqual([
      'Note of line 2!',
      'Label of line 3!',
      'Tags of line 4!',
      'Client id of line 5!',
    ]);
  });

  test('keeps a mended field in sight, without calling it wrong', () => {
    const mended = withMend(new Map(), 3, { field: 'label', column: 1, text: 'Lift 2' });
    const html = drawn(mended);
    expect(fieldsOf(html)).toContain('Label of line 3');
    expect(html).toContain('value="Lift 2"');
    expect(html).toContain('3 rows to mend');
  });

  test('still shows what was typed when that is wrong as well', () => {
    const text = `${LONG_LABEL}y`;
    const html = drawn(withMend(new Map(), 3, { field: 'label', column: 1, text }));
    expect(fieldsOf(html)).toContain('Label of line 3!');
    expect(html).toContain(`value="${text}"`);
  });
});
