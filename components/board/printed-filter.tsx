'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { formatCount } from '@/lib/format/number';
import { type BoardFilter, isFiltering } from './model/board-filter';

const MAX_SEARCH_LENGTH = 80;

interface PrintedFilterProps {
  filter: BoardFilter;
  shown: number;
  total: number;
}

/** That the paper has a part of the list, and which. */
export function PrintedFilter({ filter, shown, total }: PrintedFilterProps) {
  const t = useTranslations('board');
  const status = useTranslations('status');
  const locale = useLocale();
  if (!isFiltering(filter)) return null;
  const { facets, group, tag } = filter;
  const search = cutShort(filter.search.trim());
  const parts = [
    t('shown', { shown: formatCount(shown, locale), total: formatCount(total, locale) }),
    facets.map((facet) => status(facet)).join(', '),
    group !== null && t('print.group', { name: group || t('group.none') }),
    tag !== null && t('print.tag', { name: tag }),
    search !== '' && t('print.search', { text: search }),
  ];
  return (
    <p className="wrap-anywhere">
      {t('print.filtered', { parts: parts.filter(Boolean).join(' · ') })}
    </p>
  );
}

function cutShort(text: string): string {
  const characters = [...text];
  if (characters.length <= MAX_SEARCH_LENGTH) return text;
  return `${characters.slice(0, MAX_SEARCH_LENGTH).join('')}…`;
}
