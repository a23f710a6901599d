'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type BoardUrl, NO_FILTER, type SetBoardUrl, VIEWS } from './hooks/use-board-url';
import { type ViewChoices, viewOptions } from './view-options';

interface ViewSheetProps extends ViewChoices {
  url: BoardUrl;
  setUrl: SetBoardUrl;
  onClose: () => void;
}

/** What the toolbar has no room for: on a phone all of it, below a wide screen the filters and the size. */
export function ViewSheet({ url, setUrl, tags, groups, onClose }: ViewSheetProps) {
  const t = useTranslations('board');
  const common = useTranslations('common');
  const options = viewOptions(t);
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('toolbar.options')}
      footer={
        <>
          <Button onClick={() => void setUrl(NO_FILTER)}>{t('toolbar.clearFilters')}</Button>
          <Button variant="primary" onClick={onClose}>
            {common('done')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {groups.length > 1 && (
          <Field label={t('toolbar.groupFilter')}>
            <Select
              value={url.group ?? options.all}
              options={options.groups(groups)}
              onValueChange={(group) =>
                void setUrl({ group: group === options.all ? null : group })
              }
            />
          </Field>
        )}
        {tags.length > 0 && (
          <Field label={t('toolbar.tagFilter')}>
            <Select
              value={url.tag ?? ''}
              options={options.tags(tags)}
              onValueChange={(tag) => void setUrl({ tag: tag === '' ? null : tag })}
            />
          </Field>
        )}
        <Field label={t('toolbar.groupBy')} className="sm:hidden">
          <Select
            value={url.by}
            options={options.groupings}
            onValueChange={(by) => void setUrl({ by })}
          />
        </Field>
        <Field label={t('toolbar.sortBy')} className="sm:hidden">
          <Select
            value={url.sort}
            options={options.sorts}
            onValueChange={(sort) => void setUrl({ sort, desc: null })}
          />
        </Field>
        <Field label={t('toolbar.view')} className="sm:hidden">
          <Select
            value={url.view}
            options={VIEWS.map((value) => ({ value, label: t(`toolbar.views.${value}`) }))}
            onValueChange={(view) => void setUrl({ view })}
          />
        </Field>
        {url.view === 'grid' && (
          <Field label={t('toolbar.zoom')}>
            <Select
              value={url.zoom}
              options={options.zooms}
              onValueChange={(zoom) => void setUrl({ zoom })}
            />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
