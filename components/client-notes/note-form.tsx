'use client';

import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Textarea } from '@/components/ui/textarea';
import { MAX_CLIENT_NOTE_LENGTH } from '@/lib/contracts/client-note';
import { type ClientAddress, useCreateClientNote } from '@/lib/queries/client-notes';

export function NoteForm(client: ClientAddress) {
  const t = useTranslations('clientNotes');
  const create = useCreateClientNote(client);
  const [text, setText] = useState('');
  const isEmpty = text.trim() === '';
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (isEmpty || create.isPending) return;
    create.mutate(text, { onSuccess: () => setText((now) => (now === text ? '' : now)) });
  };
  return (
    <form onSubmit={submit} className="flex flex-col items-start gap-2">
      <Textarea
        aria-label={t('add')}
        placeholder={t('placeholder')}
        rows={2}
        maxLength={MAX_CLIENT_NOTE_LENGTH}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
        }}
      />
      <Failure error={create.error} />
      {!isEmpty && (
        <Button type="submit" size="sm" isPending={create.isPending}>
          {t('save')}
        </Button>
      )}
    </form>
  );
}
