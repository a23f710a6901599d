'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from '@/components/ui/button-class';
import { Logo } from '@/components/ui/logo';

export function NotFoundPage() {
  const t = useTranslations('errors');
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-1 px-4 py-24">
      <Logo className="mb-5 size-9" />
      <h1 className="text-xl">{t('missing.title')}</h1>
      <p className="text-muted text-sm">{t('missing.detail')}</p>
      <Link href="/" prefetch={false} className={`${buttonClass('primary')} mt-4`}>
        {t('boundary.toOverview')}
      </Link>
    </div>
  );
}
