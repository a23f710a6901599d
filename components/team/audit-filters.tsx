'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import type { AuditFilter } from '@/lib/queries/audit';
import { serverNowMs } from '@/lib/queries/server-clock';
import { useMembers } from '@/lib/queries/team';
import { AUDIT_ACTIONS } from './audit-actions';

const DAY_MS = 86_400_000;
const RANGE_DAYS = { all: null, day: 1, week: 7, month: 30 } as const;
type Range = keyof typeof RANGE_DAYS;
const RANGES = ['all', 'day', 'week', 'month'] as const satisfies readonly Range[];

interface AuditFiltersProps {
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}

export function AuditFilters({ filter, onChange }: AuditFiltersProps) {
  const t = useTranslations('team.audit');
  const members = useMembers().data ?? [];
  const [range, setRange] = useState<Range>('all');

  function changeRange(next: Range): void {
    const days = RANGE_DAYS[next];
    setRange(next);
    const from = days === null ? undefined : new Date(serverNowMs() - days * DAY_MS).toISOString();
    onChange({ ...filter, from });
  }

  return (
    <div className="flex flex-wrap gap-3">
      <Field label={t('action')} className="w-full sm:w-56">
        <Select
          value={filter.action ?? ''}
          options={[
            { value: '', label: t('anyAction') },
            ...AUDIT_ACTIONS.map((action) => ({ value: action, label: action })),
          ]}
          onValueChange={(action) => onChange({ ...filter, action: action || undefined })}
        />
      </Field>
      <Field label={t('person')} className="w-full sm:w-56">
        <Select
          value={filter.userId ?? ''}
          options={[
            { value: '', label: t('anyPerson') },
            ...members.map(({ userId, name, email }) => ({ value: userId, label: name || email })),
          ]}
          onValueChange={(userId) => onChange({ ...filter, userId: userId || undefined })}
        />
      </Field>
      <Field label={t('range')} className="w-full sm:w-36">
        <Select
          value={range}
          options={RANGES.map((value) => ({ value, label: t(`ranges.${value}`) }))}
          onValueChange={changeRange}
        />
      </Field>
    </div>
  );
}
