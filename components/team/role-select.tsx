'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { useTranslations } from 'use-intl/react';
import { problemWords } from '@/components/ui/problem-words';
import { Select } from '@/components/ui/select';
import { showToast } from '@/components/ui/toast';
import { roleSchema } from '@/lib/contracts/permissions';
import type { Member } from '@/lib/contracts/team';
import { isApiError } from '@/lib/queries/api-error';
import { useUpdateMember } from '@/lib/queries/team';

interface RoleSelectProps {
  member: Member;
  canNameOwner: boolean;
}

export function RoleSelect({ member, canNameOwner }: RoleSelectProps) {
  const t = useTranslations();
  const update = useUpdateMember();
  const name = member.name || member.email;
  const roles = roleSchema.options.filter((role) => canNameOwner || role !== 'owner');

  function change(role: Member['role']): void {
    const changed = { name, role: t(`shell.role.${role}`) };
    update.mutate(
      { userId: member.userId, role },
      {
        onSuccess: () => showToast({ title: t('team.members.roleChanged', changed) }),
        onError: (error) => {
          const words = isApiError(error) ? problemWords(error) : 'generic';
          showToast({ title: t(`errors.${words}`), kind: 'failed' });
        },
      },
    );
  }

  return (
    <BaseField.Root>
      <Select
        aria-label={t('team.members.roleOf', { name })}
        value={member.role}
        disabled={update.isPending}
        options={roles.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
        onValueChange={change}
        className="w-26 sm:w-32"
      />
    </BaseField.Root>
  );
}
