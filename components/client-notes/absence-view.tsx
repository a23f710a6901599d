'use client';

import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { useNowMs } from '@/components/ui/use-now';
import type { Absence } from '@/lib/contracts/client-note';
import { dayTime } from '@/lib/format/time';
import { type ClientAddress, useAbsence, useDeleteAbsence } from '@/lib/queries/client-notes';
import { useCan } from '@/lib/queries/me';
import { AbsenceForm } from './absence-form';

/** Until when the client is expected to be offline. It stands beside the status and never in its place. */
export function AbsenceView(client: ClientAddress) {
  const t = useTranslations('clientNotes.absence');
  const known = useAbsence(client).data;
  const canWrite = useCan('clientNotes.write');
  const nowMs = useNowMs();
  const [isEditing, setIsEditing] = useState(false);
  const absence = known && Date.parse(known.until) > nowMs ? known : null;
  if (known === undefined) return null;
  if (isEditing) {
    return <AbsenceForm client={client} absence={absence} onClose={() => setIsEditing(false)} />;
  }
  if (absence === null) {
    if (!canWrite) return null;
    return (
      <Button size="sm" className="self-start" onClick={() => setIsEditing(true)}>
        <CalendarClock aria-hidden="true" />
        {t('expect')}
      </Button>
    );
  }
  return (
    <Expected
      client={client}
      absence={absence}
      {...(canWrite ? { onEdit: () => setIsEditing(true) } : {})}
    />
  );
}

interface ExpectedProps {
  client: ClientAddress;
  absence: Absence;
  onEdit?: () => void;
}

function Expected({ client, absence, onEdit }: ExpectedProps) {
  const t = useTranslations('clientNotes.absence');
  const locale = useLocale();
  const clear = useDeleteAbsence(client);
  return (
    <div className="flex flex-col gap-1 rounded border border-line-strong border-dashed bg-raised px-3 py-2 text-sm">
      <p className="flex items-center gap-2 font-medium">
        <CalendarClock aria-hidden="true" className="size-4 shrink-0 text-muted" />
        {t('until', { time: dayTime(Date.parse(absence.until), locale, false) })}
      </p>
      {absence.note !== '' && <p className="whitespace-pre-wrap">{absence.note}</p>}
      <p className="text-muted text-xs">
        {t('by', { name: absence.createdBy })} · {t('unaffected')}
      </p>
      {onEdit && (
        <div className="-ml-2 flex gap-1">
          <Button variant="ghost" size="sm" onClick={onEdit}>
            {t('change')}
          </Button>
          <Button
            variant="ghost"
            size="sm"
            isPending={clear.isPending}
            onClick={() => clear.mutate()}
          >
            {t('clear')}
          </Button>
        </div>
      )}
      <Failure error={clear.error} />
    </div>
  );
}
