'use client';

import { KeySquare, Plus } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useTokens } from '@/lib/queries/tokens';
import { TokenDialog } from './token-dialog';
import { TokenTable } from './token-table';

export function TokensTab() {
  const t = useTranslations('team.tokens');
  const docs = useTranslations('apiDocs');
  const { data, error } = useTokens();
  const [isCreating, setIsCreating] = useState(false);
  const add = (
    <Button variant="primary" onClick={() => setIsCreating(true)}>
      <Plus aria-hidden="true" />
      {t('create')}
    </Button>
  );
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="text-muted text-sm">
          {t('lead')}{' '}
          <Link href="/api-docs" prefetch={false} className="text-accent-ink underline">
            {docs('link')}
          </Link>
        </p>
        {data !== undefined && data.length > 0 && add}
      </div>
      {isApiError(error) && <ProblemBanner error={error} />}
      {data === undefined && error === null && <Skeleton className="h-40" />}
      {data?.length === 0 && (
        <EmptyState
          icon={<KeySquare />}
          title={t('empty.title')}
          detail={t('empty.detail')}
          actions={add}
        />
      )}
      {data !== undefined && data.length > 0 && <TokenTable tokens={data} />}
      {isCreating && <TokenDialog onClose={() => setIsCreating(false)} />}
    </div>
  );
}
