import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { en } from '@/lib/i18n/messages/en';
import { type BoardFilter, NO_GROUP } from './model/board-filter';
import { PrintedFilter } from './printed-filter';

const NO_FILTER: BoardFilter = { facets: [], group: null, tag: null, search: '' };

function printed(filter: Partial<BoardFilter>): string {
  return renderToStaticMarkup(
    <IntlProvider locale="en" messages={en} timeZone="UTC">
      <PrintedFilter filter={{ ...NO_FILTER, ...filter }} shown={14} total={10_000} />
    </IntlProvider>,
  );
}

test('paper with a part of a list says how much of it, and which part', () => {
  const paper = printed({
    facets: ['offline', 'neverOnline'],
    group: 'GID_north',
    tag: 'vip',
    search: 'gate',
  });
  expect(paper).toContain('14 of 10,000');
  expect(paper).toContain(`${en.status.offline}, ${en.status.neverOnline}`);
  expect(paper).toContain('GroupID: GID_north');
  expect(paper).toContain('Tag: vip');
  expect(paper).toContain('Search: gate');
});

test('clients without a group are named as such', () => {
  expect(printed({ group: NO_GROUP })).toContain('GroupID: No group');
});

test('a search for a thousand ids leaves room for the rows', () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `GID_a@@@${index}`).join(', ');
  expect(printed({ search: ids })).toContain('GID_a@@@0, GID_a@@@1');
  expect(printed({ search: ids }).length).toBeLessThan(300);
});

test('paper with the whole list says nothing of filters', () => {
  expect(printed({ search: '  ' })).toBe('');
});
