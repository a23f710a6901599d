'use client';

import { useTranslations } from 'use-intl/react';
import { EmptyState } from '@/components/ui/empty-state';

/** Wrong, expired and revoked look the same: nobody learns what exists. */
export function SnapshotGone() {
  const t = useTranslations('snapshots.page');
  return (
    <main className="mx-auto max-w-xl px-4 py-16">
      <h1 className="sr-only">{t('gone')}</h1>
      <EmptyState title={t('gone')} detail={t('goneDetail')} />
    </main>
  );
}
