'use client';

import { type FormEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/toast';
import type { SavedView } from '@/lib/contracts/saved-view';
import { useCreateSavedView, useUpdateSavedView } from '@/lib/queries/saved-views';

interface SaveViewProps {
  watchlistId: string;
  query: string;
  views: readonly SavedView[];
  onClose: () => void;
}

export function SaveView({ watchlistId, query, views, onClose }: SaveViewProps) {
  const t = useTranslations('savedViews');
  const common = useTranslations('common');
  const formId = useId();
  const create = useCreateSavedView(watchlistId);
  const update = useUpdateSavedView(watchlistId);
  const [name, setName] = useState('');
  const trimmed = name.trim();
  const taken = views.find((view) => view.name === trimmed);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (trimmed === '') return;
    const onSuccess = () => {
      showToast({ title: t('saved') });
      onClose();
    };
    if (taken) update.mutate({ id: taken.id, query }, { onSuccess });
    else create.mutate({ name: trimmed, query }, { onSuccess });
  };

  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('saveTitle')}
      description={t('saveDetail')}
      footer={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            variant="primary"
            type="submit"
            form={formId}
            disabled={trimmed === ''}
            isPending={create.isPending || update.isPending}
          >
            {common('save')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <Field label={t('name')} hint={taken ? t('replaces') : undefined}>
          <Input
            autoFocus
            value={name}
            maxLength={80}
            placeholder={t('namePlaceholder')}
            onValueChange={setName}
          />
        </Field>
        <Failure error={create.error ?? update.error} />
      </form>
    </Dialog>
  );
}
