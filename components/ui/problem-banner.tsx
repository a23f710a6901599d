'use client';

import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiError } from '@/lib/queries/api-error';
import { Banner } from './banner';
import { CopyButton } from './copy-button';
import { problemWords } from './problem-words';

interface ProblemBannerProps {
  error: ApiError;
  /** Words for this place, instead of the general ones. */
  children?: ReactNode;
  className?: string;
}

/** A request that failed: what happened in words, and the request's id to hand to whoever runs the server. */
export function ProblemBanner({ error, children, className }: ProblemBannerProps) {
  const t = useTranslations('errors');
  return (
    <Banner
      tone="error"
      isUrgent
      title={children ?? t(problemWords(error))}
      {...(className === undefined ? {} : { className })}
    >
      {error.requestId !== null && (
        <span className="flex items-center gap-1 text-xs">
          {t('requestId')} <code className="truncate font-mono">{error.requestId}</code>
          <CopyButton text={error.requestId} label={t('requestIdCopy')} />
        </span>
      )}
    </Banner>
  );
}
