'use client';

import { useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { LinkDialog } from './link-dialog';
import { TokenForm } from './token-form';

export function TokenDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const formId = useId();
  const [isPending, setIsPending] = useState(false);
  const [token, setToken] = useState<string | null>(null);
  if (token !== null) {
    return (
      <LinkDialog
        title={t('team.tokens.createdTitle')}
        detail={t('team.tokens.createdDetail')}
        text={token}
        copyLabel={t('team.tokens.copy')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('team.tokens.create')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t('common.create')}
          </Button>
        </>
      }
    >
      <TokenForm
        id={formId}
        onPendingChange={setIsPending}
        onCreated={(created) => setToken(created.token)}
      />
    </Dialog>
  );
}
