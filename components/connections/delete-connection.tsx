'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';
import { DangerDialog } from '@/components/ui/danger-dialog';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import { useIsShown } from '@/components/ui/use-is-shown';
import type { Connection } from '@/lib/contracts/connection';
import { isApiError } from '@/lib/queries/api-error';
import { useDeleteConnection } from '@/lib/queries/connections';
import { useWatchlists } from '@/lib/queries/watchlists';

export function DeleteConnection({ connection }: { connection: Connection }) {
  const t = useTranslations('connections.delete');
  const router = useRouter();
  const isShown = useIsShown();
  const [isAsking, setIsAsking] = useState(false);
  const users = useWatchlists().data?.filter(({ connectionId }) => connectionId === connection.id);

  function leave(): void {
    showToast({ title: t('done', { name: connection.name }) });
    if (isShown.current) router.push('/connections');
  }

  if (users !== undefined && users.length > 0) {
    return (
      <Banner title={t('inUse')}>
        <p className="flex flex-wrap gap-x-3 gap-y-1">
          {t('inUseBy')}
          {users.map(({ id, name }) => (
            <Link
              key={id}
              href={`/watchlists/${id}/edit`}
              prefetch={false}
              className="text-accent-ink hover:underline"
            >
              {name}
            </Link>
          ))}
        </p>
      </Banner>
    );
  }
  return (
    <div>
      <Button variant="danger" onClick={() => setIsAsking(true)}>
        {t('action')}
      </Button>
      {isAsking && (
        <DeleteQuestion
          connection={connection}
          onClose={() => setIsAsking(false)}
          onDeleted={leave}
        />
      )}
    </div>
  );
}

interface DeleteQuestionProps {
  connection: Connection;
  onClose: () => void;
  onDeleted: () => void;
}

function DeleteQuestion({ connection, onClose, onDeleted }: DeleteQuestionProps) {
  const t = useTranslations('connections.delete');
  const remove = useDeleteConnection(connection.id);
  const finish = useFinish();
  return (
    <DangerDialog
      onClose={onClose}
      title={t('title', { name: connection.name })}
      consequence={t('consequence')}
      confirmLabel={t('confirm')}
      nameToType={connection.name}
      error={isApiError(remove.error) ? remove.error : null}
      isPending={remove.isPending}
      onConfirm={() => finish(remove.mutateAsync(), { say: onDeleted })}
    />
  );
}
