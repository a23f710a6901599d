'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Skeleton } from '@/components/ui/skeleton';
import {
  type ClientAddress,
  useClientNotes,
  useCreateClientNote,
} from '@/lib/queries/client-notes';
import { useCan } from '@/lib/queries/me';
import { AbsenceView } from './absence-view';
import { NoteForm } from './note-form';
import { NoteItem } from './note-item';

/** What people know of a client: when it is expected back, and what they wrote. */
export function ClientNotesPanel(client: ClientAddress) {
  const t = useTranslations('clientNotes');
  const notes = useClientNotes(client);
  const putBack = useCreateClientNote(client);
  const canWrite = useCan('clientNotes.write');
  const items = notes.data?.pages.flatMap((page) => page.items);
  return (
    <section aria-labelledby="client-notes" className="flex flex-col gap-2">
      <h3 id="client-notes" className="text-sm">
        {t('title')}
      </h3>
      <AbsenceView {...client} />
      {notes.isPending && <Skeleton className="h-5" />}
      <Failure error={notes.error} />
      {items?.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
      {items && items.length > 0 && (
        <ul className="flex flex-col divide-y divide-line">
          {items.map((note) => (
            <NoteItem key={note.id} client={client} note={note} onPutBack={putBack.mutate} />
          ))}
        </ul>
      )}
      {notes.hasNextPage && (
        <Button
          variant="ghost"
          size="sm"
          className="self-start"
          isPending={notes.isFetchingNextPage}
          onClick={() => void notes.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {canWrite && <NoteForm {...client} />}
    </section>
  );
}
