'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { localInputValue, parseLocalInput } from '@/lib/format/local-input';
import { serverNowMs } from '@/lib/queries/server-clock';
import { useWatchlists } from '@/lib/queries/watchlists';
import { PRESET_MS, PRESETS } from './presets';

interface ChangesFilterProps {
  sinceMs: number;
  watchlistId: string | null;
  onSince: (sinceMs: number) => void;
  onWatchlist: (watchlistId: string | null) => void;
}

export function ChangesFilter({ sinceMs, watchlistId, onSince, onWatchlist }: ChangesFilterProps) {
  const t = useTranslations('changes');
  const lists = useWatchlists().data ?? [];
  const change = (value: string) => {
    const ms = parseLocalInput(value);
    if (ms !== null && ms < serverNowMs()) onSince(ms);
  };
  return (
    <div className="flex flex-wrap items-end gap-3" data-print="hide">
      <Field label={t('since')}>
        <Input
          type="datetime-local"
          value={localInputValue(sinceMs)}
          max={localInputValue(serverNowMs())}
          onValueChange={change}
        />
      </Field>
      <fieldset aria-label={t('last')} className="flex gap-1">
        {PRESETS.map((preset) => (
          <Button key={preset} onClick={() => onSince(serverNowMs() - PRESET_MS[preset])}>
            {t(`presets.${preset}`)}
          </Button>
        ))}
      </fieldset>
      <Field label={t('list')} className="w-56">
        <Select
          value={watchlistId ?? ''}
          options={[
            { value: '', label: t('allLists') },
            ...lists.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onValueChange={(id) => onWatchlist(id === '' ? null : id)}
        />
      </Field>
    </div>
  );
}
