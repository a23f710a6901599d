'use client';

import type { KeyboardEvent } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Failure } from '@/components/ui/failure';
import { Field } from '@/components/ui/field';
import { Segmented } from '@/components/ui/segmented';
import { Select } from '@/components/ui/select';
import { IdsField } from '@/components/watchlists/ids/ids-field';
import type { IdsDraft } from '@/components/watchlists/ids/use-ids-draft';
import { useSettledSubmit } from '@/components/watchlists/ids/use-settled-submit';
import type { EvidenceSource } from '@/lib/contracts/client-status';
import type { Connection } from '@/lib/contracts/connection';
import { MAX_LOOKUP_IDS } from '@/lib/contracts/lookup';
import { formatCount } from '@/lib/format/number';
import { LookupProgressView } from './lookup-progress';
import type { LookupState } from './use-lookup';

const SOURCES = ['cached', 'realtime'] as const;
const IDS_PER_CALL = 10;

interface LookupFormProps {
  connections: readonly Connection[];
  connection: Connection;
  onConnection: (connectionId: string) => void;
  draft: IdsDraft;
  source: EvidenceSource;
  onSource: (source: EvidenceSource) => void;
  lookup: LookupState;
}

/** Text in, ids found while it is pasted, the price beside the button. */
export function LookupForm({
  connections,
  connection,
  onConnection,
  draft,
  source,
  onSource,
  lookup,
}: LookupFormProps) {
  const t = useTranslations('lookup');
  const locale = useLocale();
  const { ids } = draft.checked;
  const calls = source === 'cached' ? Math.ceil(ids.length / IDS_PER_CALL) : ids.length;
  const isTooMany = ids.length > MAX_LOOKUP_IDS;
  const isEmpty = draft.text.trim() !== '' && ids.length === 0;

  const submit = useSettledSubmit(draft, (event) => {
    event.preventDefault();
    if (ids.length === 0 || isTooMany || lookup.progress !== null) return;
    lookup.run({ connection, clientIds: ids, source });
  });
  const press = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
  };

  return (
    <form onSubmit={submit} onKeyDown={press} className="flex w-full max-w-3xl flex-col gap-4">
      <p className="text-muted text-sm">{t('lead')}</p>
      {connections.length > 1 && (
        <Field label={t('connection')} className="max-w-80">
          <Select
            value={connection.id}
            options={connections.map(({ id, name }) => ({ value: id, label: name }))}
            onValueChange={onConnection}
          />
        </Field>
      )}
      <IdsField
        label={t('ids')}
        draft={draft}
        autoFocus
        {...(isTooMany
          ? { error: t('tooMany', { maximum: formatCount(MAX_LOOKUP_IDS, locale) }) }
          : {})}
      />
      {isEmpty && <p className="text-muted text-sm">{t('none')}</p>}
      <Failure error={lookup.error} />
      {lookup.progress === null ? (
        <div className="flex flex-wrap items-center justify-end gap-3">
          <Segmented
            label={t('source')}
            value={source}
            options={SOURCES.map((value) => ({ value, label: t(`sources.${value}`) }))}
            onValueChange={onSource}
          />
          {calls > 0 && <span className="text-muted text-sm tabular">{t('price', { calls })}</span>}
          <Button type="submit" variant="primary" disabled={ids.length === 0 || isTooMany}>
            {t('run', { count: ids.length })}
          </Button>
        </div>
      ) : (
        <LookupProgressView
          progress={lookup.progress}
          isStopping={lookup.isStopping}
          onStop={lookup.stop}
        />
      )}
    </form>
  );
}
