'use client';

import { clsx } from 'clsx';
import { ArrowDownWideNarrow, LayoutGrid, Rows3, Search, SlidersHorizontal, X } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { loadOnce } from '@/components/ui/load-once';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { useHydrated } from '@/components/ui/use-hydrated';
import { usePart } from '@/components/ui/use-part';
import { formatCount } from '@/lib/format/number';
import { type BoardUrl, NO_FILTER, type SetBoardUrl, VIEWS } from './hooks/use-board-url';
import { type BoardFilter, isFiltering } from './model/board-filter';
import { type ViewChoices, viewOptions } from './view-options';

const TYPING_MS = 150;

const viewSheet = loadOnce(async () => (await import('./view-sheet')).ViewSheet);

interface BoardToolbarProps extends ViewChoices {
  url: BoardUrl;
  setUrl: SetBoardUrl;
  filter: BoardFilter;
  shown: number;
  total: number;
  isTidy: boolean;
  onTidy: () => void;
  search: RefObject<HTMLInputElement | null>;
  views: ReactNode;
  menu: ReactNode;
}

/** What stands right of the search box keeps its place when filters or notes come: they take of the box's room. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { url, setUrl, tags, groups } = props;
  const t = useTranslations('board');
  const options = viewOptions(t);
  // A document that is still arriving is painted in parts: each part that came would push those before it.
  const isWhole = useHydrated();
  return (
    <div
      role="toolbar"
      aria-label={t('toolbar.label')}
      data-print="hide"
      className={clsx('flex flex-wrap items-center gap-2', !isWhole && 'invisible')}
    >
      <div className="flex min-w-48 flex-1 flex-wrap items-center gap-x-1 gap-y-1 sm:min-w-min sm:flex-nowrap">
        <SearchBox {...props} />
        <div className="max-sm:order-1">{props.views}</div>
        <Tidy {...props} />
        <Shown {...props} />
      </div>
      {tags.length > 0 && (
        <Select
          aria-label={t('toolbar.tagFilter')}
          value={url.tag ?? ''}
          options={options.tags(tags)}
          onValueChange={(tag) => void setUrl({ tag: tag === '' ? null : tag })}
          className="hidden max-w-36 xl:block"
        />
      )}
      {groups.length > 1 && (
        <Select
          aria-label={t('toolbar.groupFilter')}
          value={url.group ?? options.all}
          options={options.groups(groups)}
          onValueChange={(group) => void setUrl({ group: group === options.all ? null : group })}
          className="hidden max-w-40 xl:block"
        />
      )}
      <Select
        aria-label={t('toolbar.groupBy')}
        value={url.by}
        options={options.groupings}
        onValueChange={(by) => void setUrl({ by })}
        className="hidden w-32 sm:block"
      />
      <Select
        aria-label={t('toolbar.sortBy')}
        value={url.sort}
        options={options.sorts}
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
        className="max-sm:hidden"
      />
      {url.view === 'grid' && (
        <Select
          aria-label={t('toolbar.zoom')}
          value={url.zoom}
          options={options.zooms}
          onValueChange={(zoom) => void setUrl({ zoom })}
          className="hidden w-24 xl:block"
        />
      )}
      <div className="flex items-center gap-1">
        <ViewButton {...props} />
        {props.menu}
      </div>
    </div>
  );
}

/** Opens what there is no room for here. */
function ViewButton({ url, setUrl, tags, groups }: BoardToolbarProps) {
  const t = useTranslations('board.toolbar');
  const [isOpen, setIsOpen] = useState(false);
  const ViewSheet = usePart(viewSheet, isOpen);
  const hasMore = url.view === 'grid' || tags.length > 0 || groups.length > 1;
  const isFiltered = url.group !== null || url.tag !== null;
  return (
    <>
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('options')}
        title={t('options')}
        onClick={() => setIsOpen(true)}
        className={clsx('xl:hidden', !hasMore && 'sm:hidden', isFiltered && 'text-accent-ink!')}
      >
        <SlidersHorizontal aria-hidden="true" />
      </Button>
      {ViewSheet !== null && (
        <ViewSheet
          url={url}
          setUrl={setUrl}
          tags={tags}
          groups={groups}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
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
    <div className="relative min-w-32 flex-1 sm:max-w-64 2xl:max-w-80">
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
        className={clsx(
          'pl-8 [&::-webkit-search-cancel-button]:hidden',
          text === '' ? 'pr-2' : 'pr-8',
        )}
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

/** On a phone without its word and beside the search box, which makes room for it: it comes with data. */
function Tidy({ isTidy, onTidy }: BoardToolbarProps) {
  const t = useTranslations('board.toolbar');
  if (isTidy) return null;
  return (
    <Button variant="ghost" size="sm" aria-label={t('tidy')} title={t('tidyHint')} onClick={onTidy}>
      <ArrowDownWideNarrow aria-hidden="true" />
      <span className="hidden sm:inline">{t('tidy')}</span>
    </Button>
  );
}

function Shown({ filter, shown, total, setUrl }: BoardToolbarProps) {
  const t = useTranslations('board');
  const locale = useLocale();
  if (!isFiltering(filter)) return null;
  return (
    <span className="flex shrink-0 items-center gap-1 whitespace-nowrap text-muted max-sm:order-2 text-sm tabular">
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
  );
}
