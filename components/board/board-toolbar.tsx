'use client';

import { ArrowDownWideNarrow, LayoutGrid, Rows3, Search, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { formatCount } from '@/lib/format/number';
import { ZOOMS } from './grid/zoom';
import { type BoardUrl, NO_FILTER, type SetBoardUrl, VIEWS } from './hooks/use-board-url';
import { type BoardFilter, isFiltering } from './model/board-filter';
import { GROUPINGS, SORTS } from './model/board-order';

const TYPING_MS = 150;
/** No group has this name: `all` holds no GroupID's first characters. */
const ALL = 'all';

interface BoardToolbarProps {
  url: BoardUrl;
  setUrl: SetBoardUrl;
  filter: BoardFilter;
  tags: readonly string[];
  groups: readonly string[];
  shown: number;
  total: number;
  isTidy: boolean;
  onTidy: () => void;
  search: RefObject<HTMLInputElement | null>;
  menu: ReactNode;
}

export function BoardToolbar(props: BoardToolbarProps) {
  const { url, setUrl, tags, groups } = props;
  const t = useTranslations('board');
  const options = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => values.map((value) => ({ value, label: label(value) }));
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar.label')}
      data-print="hide"
      className="flex flex-wrap items-center gap-2"
    >
      <SearchBox {...props} />
      {groups.length > 1 && (
        <Select
          aria-label={t('toolbar.groupFilter')}
          value={url.group ?? ALL}
          options={[
            { value: ALL, label: t('toolbar.anyGroup') },
            ...groups.map((group) => ({ value: group, label: group || t('group.none') })),
          ]}
          onValueChange={(group) => void setUrl({ group: group === ALL ? null : group })}
          className="hidden max-w-40 lg:block"
        />
      )}
      {tags.length > 0 && (
        <Select
          aria-label={t('toolbar.tagFilter')}
          value={url.tag ?? ''}
          options={[
            { value: '', label: t('toolbar.anyTag') },
            ...tags.map((tag) => ({ value: tag, label: tag })),
          ]}
          onValueChange={(tag) => void setUrl({ tag: tag === '' ? null : tag })}
          className="hidden max-w-36 sm:block"
        />
      )}
      <Select
        aria-label={t('toolbar.groupBy')}
        value={url.by}
        options={options(GROUPINGS, (value) => t(`toolbar.grouping.${value}`))}
        onValueChange={(by) => void setUrl({ by })}
        className="hidden w-32 sm:block"
      />
      <Select
        aria-label={t('toolbar.sortBy')}
        value={url.sort}
        options={options(SORTS, (value) => t(`toolbar.sort.${value}`))}
        onValueChange={(sort) => void setUrl({ sort, desc: null })}
        className="hidden w-36 sm:block"
      />
      <Segmented
        label={t('toolbar.view')}
        value={url.view}
        options={VIEWS.map((value) => ({
          value,
          label: t(`toolbar.views.${value}`),
          icon: value === 'grid' ? <LayoutGrid /> : <Rows3 />,
        }))}
        onValueChange={(view) => void setUrl({ view })}
      />
      {url.view === 'grid' && (
        <Select
          aria-label={t('toolbar.zoom')}
          value={url.zoom}
          options={options(['auto', ...ZOOMS] as const, (value) => t(`toolbar.zooms.${value}`))}
          onValueChange={(zoom) => void setUrl({ zoom })}
          className="hidden w-24 md:block"
        />
      )}
      <Shown {...props} />
      <div className="ml-auto flex items-center gap-1">{props.menu}</div>
    </div>
  );
}

function SearchBox({ url, setUrl, search }: BoardToolbarProps) {
  const t = useTranslations('board');
  const [text, setText] = useState(url.q);
  const [known, setKnown] = useState(url.q);
  if (known !== url.q) {
    setKnown(url.q);
    setText(url.q);
  }
  useEffect(() => {
    if (text === known) return;
    const timer = setTimeout(() => void setUrl({ q: text === '' ? null : text }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text, known, setUrl]);
  return (
    <div className="relative min-w-40 flex-1 sm:max-w-80">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-faint"
      />
      <Input
        ref={search}
        type="search"
        value={text}
        aria-label={t('toolbar.search')}
        placeholder={t('toolbar.searchHint')}
        onChange={(event) => setText(event.currentTarget.value)}
        onPaste={(event) => {
          const pasted = event.clipboardData.getData('text');
          if (!pasted.includes('\n')) return;
          event.preventDefault();
          setText(
            pasted
              .trim()
              .split(/\s*\n\s*/)
              .join(', '),
          );
        }}
        className="pr-8 pl-8 [&::-webkit-search-cancel-button]:hidden"
      />
      {text !== '' && (
        <button
          type="button"
          aria-label={t('toolbar.clearSearch')}
          onClick={() => setText('')}
          className="absolute inset-y-0 right-1 my-auto grid size-6 place-items-center rounded text-muted hover:text-ink"
        >
          <X aria-hidden="true" className="size-4" />
        </button>
      )}
    </div>
  );
}

function Shown({ filter, shown, total, isTidy, onTidy, setUrl }: BoardToolbarProps) {
  const t = useTranslations('board');
  const locale = useLocale();
  return (
    <>
      {isFiltering(filter) && (
        <span className="flex items-center gap-1 text-muted text-sm tabular">
          {t('shown', { shown: formatCount(shown, locale), total: formatCount(total, locale) })}
          <Button
            variant="ghost"
            size="icon-sm"
            aria-label={t('toolbar.clearFilters')}
            title={t('toolbar.clearFilters')}
            onClick={() => void setUrl(NO_FILTER)}
          >
            <X aria-hidden="true" />
          </Button>
        </span>
      )}
      {!isTidy && (
        <Button variant="ghost" size="sm" title={t('toolbar.tidyHint')} onClick={onTidy}>
          <ArrowDownWideNarrow aria-hidden="true" />
          {t('toolbar.tidy')}
        </Button>
      )}
    </>
  );
}
