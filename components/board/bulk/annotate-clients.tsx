'use client';

import { type FormEvent, useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import { showToast } from '@/components/ui/toast';
import { formatCount } from '@/lib/format/number';
import { useEditEntries } from '@/lib/queries/entry-edits';
import { editOfMany, editOfOne, splitTags } from '../model/annotate';
import type { Entries } from '../model/board-filter';

interface AnnotateClientsProps {
  watchlistId: string;
  clientIds: readonly string[];
  entries: Entries;
  onClose: () => void;
}

/** Label, note and tags: of one client as a whole, of many what is added to each. */
export function AnnotateClients({
  watchlistId,
  clientIds,
  entries,
  onClose,
}: AnnotateClientsProps) {
  const t = useTranslations('board.annotate');
  const common = useTranslations('common');
  const locale = useLocale();
  const formId = useId();
  const save = useEditEntries(watchlistId);
  const isMany = clientIds.length > 1;
  const own = isMany ? undefined : entries.get(clientIds[0] ?? '');
  const [label, setLabel] = useState(own?.label ?? '');
  const [note, setNote] = useState(own?.note ?? '');
  const [tags, setTags] = useState(own?.tags.join(', ') ?? '');
  const [removedTags, setRemovedTags] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = { label, note, tags: splitTags(tags), removeTags: splitTags(removedTags) };
    const [first = ''] = clientIds;
    const edit = isMany ? editOfMany(clientIds, typed) : editOfOne(first, own, typed);
    if (edit === null) return onClose();
    save.mutate(edit, {
      onSuccess: () => {
        showToast({ title: t('saved') });
        onClose();
      },
    });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={
        isMany ? t('forMany', { count: formatCount(clientIds.length, locale) }) : clientIds[0]
      }
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" form={formId} isPending={save.isPending}>
            {t('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-4">
        <Field label={t('label')} hint={t('labelHint')} isOptional>
          <Input
            value={label}
            maxLength={120}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
        </Field>
        <Field label={isMany ? t('addTags') : t('tags')} hint={t('tagsHint')} isOptional>
          <Input value={tags} onChange={(event) => setTags(event.currentTarget.value)} />
        </Field>
        {isMany && (
          <Field label={t('removeTags')} isOptional>
            <Input
              value={removedTags}
              onChange={(event) => setRemovedTags(event.currentTarget.value)}
            />
          </Field>
        )}
        <Field label={t('note')} isOptional>
          <Textarea
            rows={3}
            value={note}
            maxLength={2000}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </Field>
        <Failure error={save.error} />
      </form>
    </Dialog>
  );
}
