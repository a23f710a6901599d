'use client';

import { Bookmark, Check, Plus, Settings2 } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { loadOnce } from '@/components/ui/load-once';
import { Menu, MenuItem, MenuSeparator } from '@/components/ui/menu';
import { useSayFailure } from '@/components/ui/use-finish';
import { usePart } from '@/components/ui/use-part';
import type { SavedView } from '@/lib/contracts/saved-view';
import { useCreateSavedView, useSavedViews } from '@/lib/queries/saved-views';
import { viewQuery } from './view-query';

interface SavedViewsMenuProps {
  watchlistId: string;
  canWrite: boolean;
  /** What is searched for and too long for the query string. */
  longSearch: string | null;
  onShow: (query: string) => void;
}

const NO_VIEWS: readonly SavedView[] = [];

const saveView = loadOnce(async () => (await import('./save-view')).SaveView);
const manageViews = loadOnce(async () => (await import('./manage-views')).ManageViews);

/** The named ways to look at a list. */
export function SavedViewsMenu(props: SavedViewsMenuProps) {
  const { watchlistId, canWrite, longSearch, onShow } = props;
  const t = useTranslations('savedViews');
  const params = useSearchParams();
  const current = useMemo(() => viewQuery(params.toString(), longSearch), [params, longSearch]);
  const { data: views = NO_VIEWS } = useSavedViews(watchlistId);
  const queries = useMemo(() => views.map(({ query }) => viewQuery(query)), [views]);
  const putBack = useCreateSavedView(watchlistId);
  const sayFailure = useSayFailure();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const SaveView = usePart(saveView, dialog === 'save');
  const ManageViews = usePart(manageViews, dialog === 'manage');
  const close = () => setDialog(null);
  const shown = views[queries.indexOf(current)];
  return (
    <>
      <Menu
        trigger={
          <Button
            variant="ghost"
            title={t('menuHint')}
            aria-label={shown?.name ?? t('menu')}
            className="max-w-40"
          >
            <Bookmark aria-hidden="true" />
            <span className="hidden truncate 2xl:inline">{shown?.name ?? t('menu')}</span>
          </Button>
        }
      >
        {views.map((view) => (
          <MenuItem key={view.id} onClick={() => onShow(view.query)}>
            <span className="min-w-0 flex-1 truncate">{view.name}</span>
            {view === shown && <Check aria-hidden="true" />}
          </MenuItem>
        ))}
        {views.length === 0 && <p className="px-2 py-1.5 text-muted text-sm">{t('none')}</p>}
        {canWrite && (
          <>
            <MenuSeparator />
            <MenuItem onClick={() => setDialog('save')}>
              <Plus aria-hidden="true" />
              {t('save')}
            </MenuItem>
            {views.length > 0 && (
              <MenuItem onClick={() => setDialog('manage')}>
                <Settings2 aria-hidden="true" />
                {t('manage')}
              </MenuItem>
            )}
          </>
        )}
      </Menu>
      {SaveView !== null && (
        <SaveView watchlistId={watchlistId} query={current} views={views} onClose={close} />
      )}
      {ManageViews !== null && (
        <ManageViews
          watchlistId={watchlistId}
          query={current}
          views={views}
          onClose={close}
          onPutBack={(view) => putBack.mutate(view, { onError: sayFailure })}
        />
      )}
    </>
  );
}
