'use client';

import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { Entry } from '@/lib/contracts/watchlist';

interface ClientNotesProps {
  entry: Entry | undefined;
  canWrite: boolean;
  onEdit: () => void;
}

/** What people wrote down about a client on this list. */
export function ClientNotes({ entry, canWrite, onEdit }: ClientNotesProps) {
  const t = useTranslations('board.drawer');
  const isEmpty = !entry?.label && !entry?.note && (entry?.tags.length ?? 0) === 0;
  return (
    <section aria-labelledby="drawer-notes" className="flex flex-col gap-1">
      <div className="flex items-center justify-between">
        <h3 id="drawer-notes" className="text-sm">
          {t('note')}
        </h3>
        {canWrite && (
          <Button variant="ghost" size="sm" onClick={onEdit}>
            {t('editNote')}
          </Button>
        )}
      </div>
      {isEmpty && <p className="text-muted text-sm">{t('noNote')}</p>}
      {entry?.label && <p className="font-medium text-sm">{entry.label}</p>}
      {entry && entry.tags.length > 0 && (
        <p className="flex flex-wrap gap-1">
          {entry.tags.map((tag) => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </p>
      )}
      {entry?.note && <p className="whitespace-pre-wrap text-sm">{entry.note}</p>}
    </section>
  );
}
