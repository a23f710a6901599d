'use client';

import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Input } from '@/components/ui/input';
import { Textarea } from '@/components/ui/textarea';
import {
  type ColumnMapping,
  type Mend,
  TABLE_FIELDS,
  type TableField,
  type TableRow,
} from './table-import';
import { useReasonWord } from './use-reason-word';

const SHOWN = 50;

interface BadRowsProps {
  rows: readonly TableRow[];
  mapping: ColumnMapping;
  onMend: (line: number, mend: Mend) => void;
}

/** The rows that cannot be imported as they are, each with the field at fault to mend it; a mended field stays in sight. */
export function BadRows({ rows, mapping, onMend }: BadRowsProps) {
  const t = useTranslations('watchlists.table');
  const bad = rows.filter((row) => row.issue !== null || row.mendedFields.length > 0);
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
        {bad
          .slice(0, SHOWN)
          .flatMap((row) =>
            fieldsToShow(row).map((field) => (
              <BadField
                key={`${row.line} ${field} ${mapping[field]}`}
                row={row}
                field={field}
                onText={(text) => onMend(row.line, { field, column: mapping[field], text })}
              />
            )),
          )}
        {bad.length > SHOWN && (
          <li className="text-muted text-xs">
            {t('badMore', { count: String(bad.length - SHOWN) })}
          </li>
        )}
      </ul>
    </section>
  );
}

function fieldsToShow({ mendedFields, fieldAtFault }: TableRow): TableField[] {
  return TABLE_FIELDS.filter((field) => field === fieldAtFault || mendedFields.includes(field));
}

interface BadFieldProps {
  row: TableRow;
  field: TableField;
  onText: (text: string) => void;
}

function BadField({ row, field, onText }: BadFieldProps) {
  const t = useTranslations('watchlists.table');
  const word = useReasonWord();
  const [typed, setTyped] = useState<string | null>(null);
  const mend = () => {
    setTyped(null);
    if (typed !== null && typed !== row.texts[field]) onText(typed);
  };
  const line = String(row.line);
  const isAtFault = field === row.fieldAtFault;
  const control = {
    value: typed ?? row.texts[field],
    'aria-label': t('mend', { field: t(`columns.${field}`), line }),
    'aria-invalid': isAtFault,
    onBlur: mend,
  };
  return (
    <li className="grid grid-cols-[4.5rem_minmax(0,1fr)_minmax(0,1fr)] items-center gap-2 text-xs">
      <span className="text-muted tabular">{t('line', { line })}</span>
      {field === 'note' ? (
        <Textarea
          {...control}
          rows={3}
          className="text-xs!"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      ) : (
        <Input
          {...control}
          spellCheck={false}
          className={clsx('text-xs!', field === 'clientId' && 'font-mono')}
          onValueChange={setTyped}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            mend();
          }}
        />
      )}
      {isAtFault ? (
        <span className="text-offline-ink">
          {row.issue === 'empty' ? t('missing') : word(row.issue ?? '')}
        </span>
      ) : (
        <Check aria-hidden="true" className="size-4 text-muted" />
      )}
    </li>
  );
}
