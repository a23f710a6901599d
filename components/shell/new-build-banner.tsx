'use client';

import { useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { useNewBuild } from '@/lib/queries/build';
import { reloadFor, useReloadFor } from './use-reload-for';

/** A page reloads by itself for a new build; where that would lose something it asks. */
export function NewBuildBanner() {
  const t = useTranslations('shell.newBuild');
  const build = useNewBuild();
  const mustAsk = useReloadFor(build);
  if (build === null || !mustAsk) return null;
  return (
    <Banner
      title={t('title')}
      className="mx-4 mt-3 sm:mx-6"
      actions={
        <Button size="sm" onClick={() => reloadFor(build)}>
          {t('action')}
        </Button>
      }
    >
      {t('detail')}
    </Banner>
  );
}
