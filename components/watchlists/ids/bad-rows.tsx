'use client';

import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Input } from '@/components/ui/input';
import type { TableRow } from './table-import';
import { useReasonWord } from './use-reason-word';

const SHOWN = 50;

interface BadRowsProps {
  rows: readonly TableRow[];
  mended: ReadonlyMap<number, string>;
  onMend: (line: number, clientId: string) => void;
}

/** The rows that cannot be imported as they are, each with a field to mend it; a mended row stays in sight. */
export function BadRows({ rows, mended, onMend }: BadRowsProps) {
  const t = useTranslations('watchlists.table');
  const bad = rows.filter((row) => row.issue !== null || mended.has(row.line));
  const open = bad.filter((row) => row.issue !== null).length;
  if (bad.length === 0) return <p className="text-muted text-sm">{t('allGood')}</p>;
  return (
    <section aria-labelledby="bad-rows" className="flex flex-col gap-2">
      <div>
        <h3 id="bad-rows" role="status" className="text-sm">
          {open === 0 ? t('allGood') : t('bad', { count: open })}
        </h3>
        {open > 0 && <p className="text-muted text-xs">{t('badHint')}</p>}
      </div>
      <ul className="flex max-h-72 flex-col gap-1 overflow-y-auto">
        {bad.slice(0, SHOWN).map((row) => (
          <BadRow key={row.line} row={row} onMend={onMend} />
        ))}
        {bad.length > SHOWN && (
          <li className="text-muted text-xs">
            {t('badMore', { count: String(bad.length - SHOWN) })}
          </li>
        )}
      </ul>
    </section>
  );
}

function BadRow({ row, onMend }: { row: TableRow; onMend: BadRowsProps['onMend'] }) {
  const t = useTranslations('watchlists.table');
  const word = useReasonWord();
  const [text, setText] = useState(row.input.clientId);
  const line = String(row.line);
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1fr)] items-center gap-2 text-xs">
      <span className="text-muted tabular">{t('line', { line })}</span>
      <Input
        value={text}
        aria-label={t('mend', { line })}
        aria-invalid={row.issue !== null}
        spellCheck={false}
        className="font-mono text-xs!"
        onChange={(event) => setText(event.currentTarget.value)}
        onBlur={() => text !== row.input.clientId && onMend(row.line, text)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onMend(row.line, text);
        }}
      />
      {row.issue === null ? (
        <Check aria-hidden="true" className="size-4 text-muted" />
      ) : (
        <span className="text-offline-ink">
          {row.issue === 'empty' ? t('missing') : word(row.issue)}
        </span>
      )}
    </li>
  );
}
