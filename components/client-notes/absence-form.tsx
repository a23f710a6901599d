'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import {
  type Absence,
  MAX_ABSENCE_NOTE_LENGTH,
  setAbsenceSchema,
} from '@/lib/contracts/client-note';
import { localInputValue, parseLocalInput } from '@/lib/format/local-input';
import { type ClientAddress, useSetAbsence } from '@/lib/queries/client-notes';
import { serverNowMs } from '@/lib/queries/server-clock';

const HOUR_MS = 3_600_000;
const TERMS = ['hour', 'fourHours', 'day', 'week', 'custom'] as const;
type Term = (typeof TERMS)[number];
const TERM_MS: Record<Exclude<Term, 'custom'>, number> = {
  hour: HOUR_MS,
  fourHours: 4 * HOUR_MS,
  day: 24 * HOUR_MS,
  week: 7 * 24 * HOUR_MS,
};

interface AbsenceFormProps {
  client: ClientAddress;
  absence: Absence | null;
  onClose: () => void;
}

export function AbsenceForm({ client, absence, onClose }: AbsenceFormProps) {
  const t = useTranslations('clientNotes.absence');
  const common = useTranslations('common');
  const save = useSetAbsence(client);
  const [term, setTerm] = useState<Term>(absence ? 'custom' : 'day');
  const [time, setTime] = useState(() =>
    localInputValue(absence ? Date.parse(absence.until) : serverNowMs() + 24 * HOUR_MS),
  );
  const [note, setNote] = useState(absence?.note ?? '');
  const [isInvalid, setIsInvalid] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const untilMs = term === 'custom' ? parseLocalInput(time) : serverNowMs() + TERM_MS[term];
    const until = untilMs === null ? '' : new Date(untilMs).toISOString();
    const parsed = setAbsenceSchema.safeParse({ until, note });
    setIsInvalid(!parsed.success);
    if (parsed.success) save.mutate(parsed.data, { onSuccess: onClose });
  };

  return (
    <form
      onSubmit={submit}
      className="flex flex-col gap-3 rounded border border-line-strong bg-raised p-3"
    >
      <div className="flex flex-wrap gap-3">
        <Field label={t('for')} className="w-32">
          <Select
            value={term}
            options={TERMS.map((value) => ({ value, label: t(`terms.${value}`) }))}
            onValueChange={setTerm}
          />
        </Field>
        {term === 'custom' && (
          <Field label={t('time')} className="flex-1" error={isInvalid ? t('invalid') : undefined}>
            <Input type="datetime-local" value={time} onValueChange={setTime} />
          </Field>
        )}
      </div>
      <Field label={t('reason')} isOptional>
        <Input
          value={note}
          maxLength={MAX_ABSENCE_NOTE_LENGTH}
          placeholder={t('reasonPlaceholder')}
          onValueChange={setNote}
        />
      </Field>
      <p className="text-muted text-xs">{t('unaffected')}</p>
      <Failure error={save.error} />
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="sm" isPending={save.isPending}>
          {t('save')}
        </Button>
        <Button size="sm" onClick={onClose}>
          {common('cancel')}
        </Button>
      </div>
    </form>
  );
}
