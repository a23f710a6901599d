'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { ClientNote } from '@/lib/contracts/client-note';
import { type ClientAddress, useDeleteClientNote } from '@/lib/queries/client-notes';

interface NoteItemProps {
  client: ClientAddress;
  note: ClientNote;
  /** Called when this item is no longer on the page. */
  onPutBack: (text: string) => void;
}

/** One note; its writer may take it away, and put it back while the toast stands. */
export function NoteItem({ client, note, onPutBack }: NoteItemProps) {
  const t = useTranslations('clientNotes');
  const common = useTranslations('common');
  const remove = useDeleteClientNote(client);
  const finish = useFinish();
  const run = () =>
    finish(remove.mutateAsync(note.id), {
      say: () =>
        showToast({
          title: t('deleted'),
          action: { label: common('undo'), run: () => onPutBack(note.text) },
        }),
    });
  return (
    <li className="group flex items-start gap-2 py-2">
      <div className="min-w-0 flex-1">
        <p className="whitespace-pre-wrap break-words text-sm">{note.text}</p>
        <p className="text-muted text-xs">
          {note.createdBy} · <RelativeTime at={note.createdAt} />
        </p>
      </div>
      {note.canDelete && (
        <Button
          variant="ghost"
          size="icon-sm"
          aria-label={t('delete', { name: note.createdBy })}
          title={t('delete', { name: note.createdBy })}
          isPending={remove.isPending}
          onClick={run}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      )}
    </li>
  );
}
