'use client';

import { clsx } from 'clsx';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { StatusBar } from '@/components/ui/status-bar';
import { formatCount } from '@/lib/format/number';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';
import { FacetMark } from './facet-mark';
import type { Facet } from './model/board-filter';
import { facetPlaces } from './model/facet-places';

const SHOWN: readonly Facet[] = [
  'offline',
  'unknown',
  'online',
  'expected',
  'stale',
  'conflict',
  'neverOnline',
  'flapping',
  'checking',
];
const ALWAYS: ReadonlySet<Facet> = new Set<Facet>(['offline', 'unknown', 'online']);
const NOBODY: readonly string[] = [];

interface BoardStripProps {
  store: StatusStore;
  facets: readonly Facet[];
  onFacets: (facets: Facet[]) => void;
  /** The clients that people expect to be offline now. */
  absent?: readonly string[];
}

/** The state of the list in one look; each count shows only its own, a second click shows all again. */
export function BoardStrip({ store, facets, onFacets, absent = NOBODY }: BoardStripProps) {
  useStoreVersion(store);
  const t = useTranslations('board');
  const isOld = store.distrust() !== null;
  const tally = { ...store.tally(), expected: countExpected(store, absent) };
  const shown = useFacetPlaces(
    SHOWN.filter((facet) => ALWAYS.has(facet) || tally[facet] > 0 || facets.includes(facet)),
  );
  return (
    <section
      aria-label={t('strip.label')}
      data-print="hide"
      className="order-last mt-auto border-line border-t bg-ground sm:order-none sm:mt-0 sm:border-t-0"
    >
      <StatusBar
        summary={tally}
        className={clsx('h-1.5! rounded-none! sm:rounded!', isOld && 'opacity-70')}
      />
      <div
        className={clsx(
          'flex gap-1 overflow-x-auto px-3 py-1.5 pb-[max(0.375rem,env(safe-area-inset-bottom))] [scrollbar-width:none] sm:px-0 sm:pt-2 sm:pb-0',
          !store.isLoaded() && 'invisible',
        )}
      >
        <Count
          facet={null}
          count={store.size()}
          of={store.size()}
          isOld={isOld}
          isPressed={facets.length === 0}
          onPress={() => onFacets([])}
        />
        {shown.map((facet) => (
          <Count
            key={facet}
            facet={facet}
            count={tally[facet]}
            of={store.size()}
            isOld={isOld}
            isPressed={facets.includes(facet)}
            onPress={(isAdding) => onFacets(toggled(facets, facet, isAdding))}
          />
        ))}
      </div>
    </section>
  );
}

function useFacetPlaces(wanted: readonly Facet[]): readonly Facet[] {
  const [shown, setShown] = useState(wanted);
  const next = facetPlaces(shown, wanted);
  if (next !== shown) setShown(next);
  return next;
}

/** How many of the offline clients are expected to be. */
export function countExpected(store: StatusStore, absent: readonly string[]): number {
  return absent.filter((clientId) => store.rowOf(clientId)?.status === 'offline').length;
}

function toggled(facets: readonly Facet[], facet: Facet, isAdding: boolean): Facet[] {
  if (facets.includes(facet)) return facets.filter((each) => each !== facet);
  return isAdding ? [...facets, facet] : [facet];
}

interface CountProps {
  facet: Facet | null;
  count: number;
  /** The greatest count that there can be: room is kept for it, so that nothing beside it moves. */
  of: number;
  /** Nobody can vouch for the count now. */
  isOld: boolean;
  isPressed: boolean;
  onPress: (isAdding: boolean) => void;
}

function Count({ facet, count, of, isOld, isPressed, onPress }: CountProps) {
  const t = useTranslations('board');
  const status = useTranslations('status');
  const locale = useLocale();
  const word = facet === null ? t('strip.all') : status(facet);
  const counted = formatCount(count, locale);
  const filters = isPressed ? 'strip.filtered' : 'strip.filterBy';
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      title={facet === null ? undefined : t(filters, { word, count: counted })}
      onClick={(event) => onPress(event.shiftKey || event.ctrlKey || event.metaKey)}
      className="flex h-8 shrink-0 items-center gap-1.5 rounded border border-transparent px-2 text-muted text-sm transition-colors hover:bg-hover hover:text-ink aria-pressed:border-line-strong aria-pressed:bg-hover aria-pressed:text-ink pointer-coarse:h-10"
    >
      {facet !== null && <FacetMark facet={facet} isOld={isOld} />}
      <span>{word}</span>{' '}
      <span
        className={clsx('text-left font-medium tabular', isOld ? 'text-muted' : 'text-ink')}
        style={{ minWidth: `${formatCount(of, locale).length}ch` }}
      >
        {counted}
      </span>
    </button>
  );
}
