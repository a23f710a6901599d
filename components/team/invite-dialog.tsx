'use client';

import { useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import type * as z from 'zod/mini';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { inviteCreatedSchema } from '@/lib/contracts/team';
import { absoluteTime } from '@/lib/format/time';
import { InviteForm } from './invite-form';
import { LinkDialog } from './link-dialog';

type Created = z.infer<typeof inviteCreatedSchema>;

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations();
  const locale = useLocale();
  const formId = useId();
  const [isPending, setIsPending] = useState(false);
  const [created, setCreated] = useState<Created | null>(null);
  if (created !== null) {
    const when = absoluteTime(Date.parse(created.expiresAt), locale);
    return (
      <LinkDialog
        title={t('team.invites.createdTitle')}
        detail={t('team.invites.createdDetail', { when })}
        text={`${window.location.origin}${created.path}`}
        copyLabel={t('team.invites.copy')}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('team.invite')}
      footer={
        <>
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isPending}>
            {t('team.invites.create')}
          </Button>
        </>
      }
    >
      <InviteForm id={formId} onPendingChange={setIsPending} onCreated={setCreated} />
    </Dialog>
  );
}
