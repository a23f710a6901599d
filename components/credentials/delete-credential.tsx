'use client';

import { useTranslations } from 'use-intl/react';
import { DangerDialog } from '@/components/ui/danger-dialog';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { Credential } from '@/lib/contracts/credential';
import { isApiError } from '@/lib/queries/api-error';
import { useDeleteCredential } from '@/lib/queries/credentials';

interface DeleteCredentialProps {
  credential: Credential;
  onClose: () => void;
}

export function DeleteCredential({ credential, onClose }: DeleteCredentialProps) {
  const t = useTranslations('credentials.delete');
  const common = useTranslations('common');
  const remove = useDeleteCredential(credential.id);
  const finish = useFinish();

  function confirm(): void {
    finish(remove.mutateAsync(), {
      say: () => showToast({ title: t('done', { name: credential.name }) }),
      close: onClose,
    });
  }

  return (
    <DangerDialog
      onClose={onClose}
      title={t('title', { name: credential.name })}
      consequence={t('consequence')}
      confirmLabel={common('delete')}
      error={isApiError(remove.error) ? remove.error : null}
      isPending={remove.isPending}
      onConfirm={confirm}
    />
  );
}
