'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { useTranslations } from 'use-intl/react';
import { Select } from '@/components/ui/select';
import type { Member } from '@/lib/contracts/team';
import { fixedRight, type Right, rightsFor } from './access-values';

interface PersonRightProps {
  member: Member;
  myId: string;
  right: Right;
  onRightChange: (right: Right) => void;
}

export function PersonRight({ member, myId, right, onRightChange }: PersonRightProps) {
  const t = useTranslations('watchlists.access');
  const name = member.name || member.email;
  const fixed = fixedRight(member, myId);
  return (
    <li className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1.5 text-sm">
      <span className="min-w-0 break-words">
        {name}
        {member.userId === myId && <span className="text-muted"> ({t('you')})</span>}
      </span>
      {fixed === null ? (
        <BaseField.Root>
          <Select
            aria-label={t('right', { name })}
            value={right}
            options={rightsFor(member).map((value) => ({ value, label: t(`rights.${value}`) }))}
            onValueChange={onRightChange}
            className="w-48"
          />
        </BaseField.Root>
      ) : (
        <span className="text-muted">{t('always', { right: t(`rights.${fixed}`) })}</span>
      )}
    </li>
  );
}
