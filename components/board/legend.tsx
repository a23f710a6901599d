'use client';

import { useTranslations } from 'use-intl/react';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import { useModKey } from '@/components/ui/use-mod-key';
import { FacetMark } from './facet-mark';
import { FACETS } from './model/board-filter';

const KEYS = [
  ['search', ['/']],
  ['palette', ['mod', 'K']],
  ['walk', ['←', '↑', '↓', '→']],
  ['open', ['↵']],
  ['select', ['Space']],
  ['selectAll', ['mod', 'A']],
  ['confirm', ['c']],
  ['view', ['v']],
  ['group', ['b']],
  ['neighbour', ['j', 'k']],
  ['escape', ['Esc']],
  ['goOverview', ['g', 'o']],
  ['goLookup', ['g', 'l']],
  ['goConnections', ['g', 'c']],
  ['legend', ['?']],
] as const;

/** What each mark means, and every key. */
export function Legend({ onClose }: { onClose: () => void }) {
  const t = useTranslations('board.legend');
  const status = useTranslations('status');
  const modKey = useModKey();
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t('title')} size="lg">
      <div className="grid grid-cols-1 gap-x-10 gap-y-6 md:grid-cols-[3fr_2fr]">
        <dl className="flex flex-col gap-2.5">
          {FACETS.map((facet) => (
            <div key={facet} className="grid grid-cols-[1rem_8rem_1fr] items-start gap-x-3 text-sm">
              <FacetMark facet={facet} className="my-0.75" />
              <dt className="font-medium">{status(facet)}</dt>
              <dd className="text-muted">{status(`explain.${facet}`)}</dd>
            </div>
          ))}
        </dl>
        <section aria-labelledby="legend-keys" className="max-sm:hidden">
          <h3 id="legend-keys" className="mb-2 text-sm">
            {t('keys')}
          </h3>
          <dl className="flex flex-col gap-1.5">
            {KEYS.map(([name, keys]) => (
              <div key={name} className="flex items-center justify-between gap-4 text-sm">
                <dt className="text-muted">{t(`key.${name}`)}</dt>
                <dd className="flex gap-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key === 'mod' ? modKey : key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
