import type { useTranslations } from 'use-intl/react';
import { ZOOMS } from './grid/zoom';
import { GROUPINGS, SORTS } from './model/board-order';

/** No group has this name: `all` holds no GroupID's first characters. */
const ALL = 'all';

/** What this list can be filtered by. */
export interface ViewChoices {
  tags: readonly string[];
  groups: readonly string[];
}

/** The choices of the toolbar and of its sheet, in words. */
export function viewOptions(t: ReturnType<typeof useTranslations<'board'>>) {
  const worded = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => values.map((value) => ({ value, label: label(value) }));
  return {
    all: ALL,
    groups: (groups: readonly string[]) => [
      { value: ALL, label: t('toolbar.anyGroup') },
      ...worded(groups, (group) => group || t('group.none')),
    ],
    tags: (tags: readonly string[]) => [
      { value: '', label: t('toolbar.anyTag') },
      ...worded(tags, (tag) => tag),
    ],
    groupings: worded(GROUPINGS, (value) => t(`toolbar.grouping.${value}`)),
    sorts: worded(SORTS, (value) => t(`toolbar.sort.${value}`)),
    zooms: worded(['auto', ...ZOOMS] as const, (value) => t(`toolbar.zooms.${value}`)),
  };
}
