'use client';

import { useTranslations } from 'use-intl/react';
import { DangerDialog } from '@/components/ui/danger-dialog';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { Member } from '@/lib/contracts/team';
import { isApiError } from '@/lib/queries/api-error';
import { useRemoveMember } from '@/lib/queries/team';

interface RemoveMemberProps {
  member: Member;
  onClose: () => void;
}

export function RemoveMember({ member, onClose }: RemoveMemberProps) {
  const t = useTranslations('team.members');
  const remove = useRemoveMember();
  const finish = useFinish();
  const name = member.name || member.email;
  return (
    <DangerDialog
      onClose={onClose}
      title={t('removeTitle', { name })}
      consequence={t('removeConsequence')}
      confirmLabel={t('remove')}
      error={isApiError(remove.error) ? remove.error : null}
      isPending={remove.isPending}
      onConfirm={() =>
        finish(remove.mutateAsync(member.userId), {
          say: () => showToast({ title: t('removed', { name }) }),
          close: onClose,
        })
      }
    />
  );
}
