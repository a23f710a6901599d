'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { Logo } from '@/components/ui/logo';

interface ErrorPageProps {
  /** Found in the server's log beside the error; absent when the browser failed. */
  digest: string | undefined;
  onRetry: () => void;
}

/** Its way out is a plain link: what failed may be the router, and each page carries this for the case. */
export function ErrorPage({ digest, onRetry }: ErrorPageProps) {
  const t = useTranslations();
  return (
    <div className="mx-auto flex max-w-md flex-col items-start gap-1 px-4 py-24">
      <Logo className="mb-5 size-9" />
      <h1 className="text-xl">{t('errors.boundary.title')}</h1>
      <p className="text-muted text-sm">{t('errors.boundary.detail')}</p>
      {digest !== undefined && (
        <p className="text-faint text-xs">
          {t('errors.requestId')} <code className="font-mono">{digest}</code>
        </p>
      )}
      <div className="mt-4 flex gap-2">
        <Button variant="primary" onClick={onRetry}>
          {t('common.retry')}
        </Button>
        <a href="/" className={buttonClass()}>
          {t('errors.boundary.toOverview')}
        </a>
      </div>
    </div>
  );
}
