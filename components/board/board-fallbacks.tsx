'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { buttonClass } from '@/components/ui/button-class';
import { EmptyState } from '@/components/ui/empty-state';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';

const CELLS = Array.from({ length: 60 }, (_, index) => index);

/** The shape of what is coming. */
export function BoardSkeleton({ label }: { label: string }) {
  return (
    <div
      aria-busy="true"
      aria-label={label}
      role="status"
      className="grid flex-1 content-start gap-1 overflow-hidden px-3 [grid-template-columns:repeat(auto-fill,minmax(8.25rem,1fr))] sm:px-0"
    >
      {CELLS.map((cell) => (
        <Skeleton key={cell} className="h-6.5" />
      ))}
    </div>
  );
}

export function BoardFailure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const t = useTranslations('board.empty');
  const common = useTranslations('common');
  if (isApiError(error) && error.status === 404) {
    return (
      <div className="px-4 py-6 sm:px-6">
        <EmptyState
          title={t('notFound')}
          actions={
            <Link href="/" className={buttonClass('primary')}>
              {t('toOverview')}
            </Link>
          }
        />
      </div>
    );
  }
  return (
    <div className="flex-1 px-3 py-4 sm:px-0">
      <Failure error={error} />
      {onRetry && (
        <Button className="mt-3" onClick={onRetry}>
          {common('retry')}
        </Button>
      )}
    </div>
  );
}
