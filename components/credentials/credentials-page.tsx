'use client';

import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useCredentials } from '@/lib/queries/credentials';
import { CredentialDialog } from './credential-dialog';
import { CredentialTable } from './credential-table';

export function CredentialsPage() {
  const t = useTranslations('credentials');
  const titles = useTranslations('titles');
  const [isAdding, setIsAdding] = useState(false);
  const { data, error, isPending } = useCredentials();
  const add = (
    <Button variant="primary" onClick={() => setIsAdding(true)}>
      <Plus aria-hidden="true" />
      {t('add')}
    </Button>
  );
  const isEmpty = data?.length === 0;
  return (
    <Page title={titles('credentials')} description={t('lead')} actions={isEmpty ? undefined : add}>
      {isPending && <Skeleton className="h-40" />}
      {data === undefined && isApiError(error) && (
        <ProblemBanner error={error}>
          {error.status === 403 ? undefined : t('failed')}
        </ProblemBanner>
      )}
      {isEmpty && (
        <EmptyState
          icon={<KeyRound />}
          title={t('empty.title')}
          detail={t('empty.detail')}
          actions={add}
        />
      )}
      {data !== undefined && !isEmpty && <CredentialTable credentials={data} />}
      <CredentialDialog isOpen={isAdding} onOpenChange={setIsAdding} credential={null} />
    </Page>
  );
}
