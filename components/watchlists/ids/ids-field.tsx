'use client';

import { FileUp, X } from 'lucide-react';
import { type DragEvent, useId, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Segmented } from '@/components/ui/segmented';
import { isTooLongToMark, MarkedText } from './marked-text';
import { Notices } from './notices';
import { TableMapping } from './table-mapping';
import { useFileText } from './use-file-text';
import type { IdsDraft } from './use-ids-draft';

interface IdsFieldProps {
  label: string;
  draft: IdsDraft;
  error?: string | undefined;
  autoFocus?: boolean;
}

/** Where ids are pasted or dropped: what was found is counted and marked while one looks. */
export function IdsField({ label, draft, error, autoFocus = false }: IdsFieldProps) {
  const t = useTranslations('watchlists.ids');
  const id = useId();
  const [isDropping, setIsDropping] = useState(false);
  const file = useFileText(draft.setText);

  const write = (text: string) => {
    file.forget();
    draft.setText(text);
  };
  const dragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setIsDropping(true);
  };
  const drop = (event: DragEvent) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    setIsDropping(false);
    void file.read(event.dataTransfer.files[0]);
  };

  return (
    <div className="flex flex-col gap-2">
      <div className="flex min-h-7 flex-wrap items-end justify-between gap-2">
        <label htmlFor={id} className="font-medium text-sm">
          {label}
        </label>
        <div className="flex items-center gap-1">
          {draft.canBeTable && (
            <Segmented
              label={t('as')}
              value={draft.isTable ? 'table' : 'text'}
              options={[
                { value: 'text', label: t('asText') },
                { value: 'table', label: t('asTable') },
              ]}
              onValueChange={draft.setReading}
            />
          )}
          <FileButton onFile={(chosen) => void file.read(chosen)} />
          {draft.text !== '' && (
            <Button variant="ghost" size="sm" onClick={() => write('')}>
              <X aria-hidden="true" />
              {t('clear')}
            </Button>
          )}
        </div>
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the file button does the same without a mouse */}
      <div
        className="relative"
        onDragOver={dragOver}
        onDragLeave={() => setIsDropping(false)}
        onDrop={drop}
      >
        <MarkedText
          id={id}
          value={draft.text}
          spans={draft.isSettled ? draft.spans : []}
          onText={write}
          placeholder={t('placeholder')}
          autoFocus={autoFocus}
          aria-invalid={error !== undefined}
          aria-describedby={`${id}-found`}
          className="h-44"
        />
        {isDropping && (
          <div className="pointer-events-none absolute inset-0 grid place-items-center rounded border-2 border-accent border-dashed bg-accent-soft font-medium text-accent-ink text-sm">
            {t('drop')}
          </div>
        )}
      </div>
      {error !== undefined && (
        <p role="alert" className="text-offline-ink text-xs">
          {error}
        </p>
      )}
      {file.issue !== null && (
        <p role="alert" className="text-offline-ink text-xs">
          {t(file.issue)}
        </p>
      )}
      <Found id={`${id}-found`} draft={draft} />
      {draft.tableDraft && <TableMapping draft={draft.tableDraft} onChoices={draft.setChoices} />}
    </div>
  );
}

/** Dragged text is left to the text field itself. */
function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

function FileButton({ onFile }: { onFile: (file: File) => void }) {
  const t = useTranslations('watchlists.ids');
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.txt,.tsv,.log,.json,text/*"
        hidden
        aria-label={t('choose')}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="ghost" size="sm" onClick={() => input.current?.click()}>
        <FileUp aria-hidden="true" />
        {t('choose')}
      </Button>
    </>
  );
}

function Found({ id, draft }: { id: string; draft: IdsDraft }) {
  const t = useTranslations('watchlists.ids');
  const locale = useLocale();
  const { ids, duplicates, rejected, warned } = draft.checked;
  if (draft.text.trim() === '') return <p id={id} className="sr-only" />;
  return (
    <div className="flex flex-col gap-1" lang={locale}>
      <p id={id} role="status" className="flex flex-wrap gap-x-4 text-sm tabular">
        <span className="font-medium">{t('found', { count: ids.length })}</span>
        {duplicates > 0 && (
          <span className="text-muted">{t('duplicates', { count: duplicates })}</span>
        )}
        {rejected.length > 0 && (
          <span className="text-offline-ink">{t('rejected', { count: rejected.length })}</span>
        )}
        {warned.length > 0 && (
          <span className="text-conflict-ink">{t('warned', { count: warned.length })}</span>
        )}
        {isTooLongToMark(draft.text) && !draft.isTable && (
          <span className="text-muted">{t('tooLargeToMark')}</span>
        )}
      </p>
      <Notices notices={[...rejected, ...warned]} />
    </div>
  );
}
