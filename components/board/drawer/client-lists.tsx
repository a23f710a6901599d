'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import type { ClientDetail } from '@/lib/contracts/client-status';

export function ClientLists({
  watchlists,
}: {
  watchlists: ClientDetail['watchlists'] | undefined;
}) {
  const t = useTranslations('board.drawer');
  if (!watchlists) return null;
  return (
    <section aria-labelledby="drawer-lists" className="flex flex-col gap-1">
      <h3 id="drawer-lists" className="text-sm">
        {t('lists')}
      </h3>
      {watchlists.length === 0 && <p className="text-muted text-sm">{t('noLists')}</p>}
      <ul className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
        {watchlists.map(({ id, name }) => (
          <li key={id}>
            <Link
              href={`/watchlists/${id}`}
              prefetch={false}
              className="text-accent-ink hover:underline"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
