'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { showToast } from '@/components/ui/toast';
import type { Credential } from '@/lib/contracts/credential';
import { CredentialForm } from './credential-form';

interface CredentialDialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** The one to edit, or null for a new one. */
  credential: Credential | null;
  onSaved?: (credential: Credential) => void;
}

export function CredentialDialog({
  isOpen,
  onOpenChange,
  credential,
  onSaved,
}: CredentialDialogProps) {
  const t = useTranslations();
  const formId = useId();
  const [isPending, setIsPending] = useState(false);

  function saved(result: Credential): void {
    showToast({ title: t('credentials.saved', { name: result.name }) });
    onSaved?.(result);
    onOpenChange(false);
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      title={t(credential === null ? 'credentials.add' : 'credentials.edit')}
      footer={
        <>
          <Button onClick={() => onOpenChange(false)}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t('common.save')}
          </Button>
        </>
      }
    >
      <CredentialForm
        id={formId}
        credential={credential}
        onPendingChange={setIsPending}
        onSaved={saved}
      />
    </Dialog>
  );
}
