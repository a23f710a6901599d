'use client';

import { type FormEvent, useId, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { Textarea } from '@/components/ui/textarea';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { EditEntries } from '@/lib/contracts/entry-edit';
import type { Entry } from '@/lib/contracts/watchlist';
import { formatCount } from '@/lib/format/number';
import { useEditEntries } from '@/lib/queries/entry-edits';
import { editOfMany, editOfOne, splitTags } from '../model/annotate';
import { useFreshEntries } from './use-fresh-entries';

interface AnnotateClientsProps {
  watchlistId: string;
  clientIds: readonly string[];
  onClose: () => void;
}

/** Label, note and tags: of one client as a whole, of many what is added to each. */
export function AnnotateClients({ watchlistId, clientIds, onClose }: AnnotateClientsProps) {
  const t = useTranslations('board.annotate');
  const common = useTranslations('common');
  const locale = useLocale();
  const formId = useId();
  const save = useEditEntries(watchlistId);
  const finish = useFinish();
  const isMany = clientIds.length > 1;
  const entries = useFreshEntries(watchlistId, !isMany);
  const isReady = isMany || entries.fresh !== null;

  const submit = (edit: EditEntries | null) => {
    if (edit === null) return onClose();
    finish(save.mutateAsync(edit), {
      say: () => showToast({ title: t('saved') }),
      close: onClose,
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
          <Button
            variant="primary"
            type="submit"
            form={formId}
            disabled={!isReady}
            isPending={save.isPending}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      {isReady ? (
        <AnnotationForm
          id={formId}
          clientIds={clientIds}
          entry={entries.fresh?.get(clientIds[0] ?? '')}
          error={save.error}
          onSubmit={submit}
        />
      ) : (
        <Waiting error={entries.error} />
      )}
    </Dialog>
  );
}

function Waiting({ error }: { error: Error | null }) {
  if (error !== null) return <Failure error={error} />;
  return (
    <div aria-busy="true" className="flex flex-col gap-4">
      <Skeleton className="h-14" />
      <Skeleton className="h-14" />
      <Skeleton className="h-24" />
    </div>
  );
}

interface AnnotationFormProps {
  id: string;
  clientIds: readonly string[];
  /** Of one client, what is known of it; the form keeps to the copy that it was opened with. */
  entry: Entry | undefined;
  error: Error | null;
  onSubmit: (edit: EditEntries | null) => void;
}

function AnnotationForm({ id, clientIds, entry, error, onSubmit }: AnnotationFormProps) {
  const t = useTranslations('board.annotate');
  const isMany = clientIds.length > 1;
  const [shown] = useState(isMany ? undefined : entry);
  const [label, setLabel] = useState(shown?.label ?? '');
  const [note, setNote] = useState(shown?.note ?? '');
  const [tags, setTags] = useState(shown?.tags.join(', ') ?? '');
  const [removedTags, setRemovedTags] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = { label, note, tags: splitTags(tags), removeTags: splitTags(removedTags) };
    const [first = ''] = clientIds;
    onSubmit(isMany ? editOfMany(clientIds, typed) : editOfOne(first, shown, typed));
  };

  return (
    <form id={id} onSubmit={submit} className="flex flex-col gap-4">
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
      <Failure error={error} />
    </form>
  );
}
