'use client';

import { RefreshCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Failure } from '@/components/ui/failure';
import { Input } from '@/components/ui/input';
import { showToast } from '@/components/ui/toast';
import { useFinish } from '@/components/ui/use-finish';
import type { SavedView } from '@/lib/contracts/saved-view';
import { useDeleteSavedView, useUpdateSavedView } from '@/lib/queries/saved-views';
import { viewQuery } from './view-query';

interface ManageViewsProps {
  watchlistId: string;
  query: string;
  views: readonly SavedView[];
  onClose: () => void;
  onPutBack: ViewItemProps['onPutBack'];
}

export function ManageViews({ views, onClose, onPutBack, ...props }: ManageViewsProps) {
  const t = useTranslations('savedViews');
  const common = useTranslations('common');
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('manageTitle')}
      footer={
        <Button variant="primary" onClick={onClose}>
          {common('done')}
        </Button>
      }
    >
      {views.length === 0 && <p className="text-muted text-sm">{t('none')}</p>}
      <ul className="flex flex-col gap-2">
        {views.map((view) => (
          <ViewItem key={view.id} view={view} onPutBack={onPutBack} {...props} />
        ))}
      </ul>
    </Dialog>
  );
}

interface ViewItemProps {
  watchlistId: string;
  query: string;
  view: SavedView;
  /** Called when this item is no longer on the page. */
  onPutBack: (view: Pick<SavedView, 'name' | 'query'>) => void;
}

function ViewItem({ watchlistId, query, view, onPutBack }: ViewItemProps) {
  const t = useTranslations('savedViews');
  const common = useTranslations('common');
  const update = useUpdateSavedView(watchlistId);
  const remove = useDeleteSavedView(watchlistId);
  const finish = useFinish();
  const [name, setName] = useState(view.name);
  const rename = () => {
    const trimmed = name.trim();
    if (trimmed !== '' && trimmed !== view.name) update.mutate({ id: view.id, name: trimmed });
    else setName(view.name);
  };
  const repoint = () =>
    update.mutate({ id: view.id, query }, { onSuccess: () => showToast({ title: t('updated') }) });
  const undo = () => onPutBack({ name: view.name, query: view.query });
  const drop = () =>
    finish(remove.mutateAsync(view.id), {
      say: () => showToast({ title: t('deleted'), action: { label: common('undo'), run: undo } }),
    });
  return (
    <li>
      <div className="flex items-center gap-1">
        <Input
          aria-label={t('rename', { name: view.name })}
          value={name}
          maxLength={80}
          onValueChange={setName}
          onBlur={rename}
          onKeyDown={(event) => event.key === 'Enter' && rename()}
        />
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('update')}
          title={t('update')}
          disabled={viewQuery(view.query) === query}
          isPending={update.isPending}
          onClick={repoint}
        >
          <RefreshCw aria-hidden="true" />
        </Button>
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('delete', { name: view.name })}
          title={t('delete', { name: view.name })}
          isPending={remove.isPending}
          onClick={drop}
        >
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
      <p className="text-muted text-xs">{t('by', { name: view.createdBy })}</p>
      <Failure error={update.error ?? remove.error} className="mt-1" />
    </li>
  );
}
