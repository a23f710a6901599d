'use client';

import { useTranslations } from 'use-intl/react';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { BadRows } from './bad-rows';
import { TABLE_FIELDS, type TableField, withMend } from './table-import';
import { TablePreview } from './table-preview';
import type { IdsDraft, TableDraft } from './use-ids-draft';

interface TableMappingProps {
  draft: TableDraft;
  onChoices: IdsDraft['setChoices'];
}

const NONE = '';

/** Which column is what; the rows that cannot be imported are mended in place before anything is sent. */
export function TableMapping({ draft, onChoices }: TableMappingProps) {
  const t = useTranslations('watchlists.table');
  const { table, isHeader, mapping } = draft;
  const nameOf = (column: number) => {
    const name = isHeader ? (table.cells[0]?.[column] ?? '').trim() : '';
    return name === '' ? t('column', { number: String(column + 1) }) : name;
  };
  const columns = Array.from({ length: table.columns }, (_, column) => ({
    value: String(column),
    label: nameOf(column),
  }));
  const isNeeded = (field: TableField) => field === 'clientId' && mapping.clientId !== null;
  const choose = (field: TableField, value: string) =>
    onChoices({ mapping: { ...mapping, [field]: value === NONE ? null : Number(value) } });
  return (
    <div className="flex flex-col gap-4 rounded border border-line bg-raised p-3">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {TABLE_FIELDS.map((field) => (
          <Field key={field} label={t(`columns.${field}`)}>
            <Select
              value={mapping[field] === null ? NONE : String(mapping[field])}
              options={isNeeded(field) ? columns : [{ value: NONE, label: t('none') }, ...columns]}
              onValueChange={(value) => choose(field, value)}
            />
          </Field>
        ))}
      </div>
      <Checkbox
        label={t('hasHeader')}
        checked={isHeader}
        onCheckedChange={(checked) => onChoices({ isHeader: checked })}
      />
      <BadRows
        rows={draft.rows}
        mapping={mapping}
        onMend={(line, mend) => onChoices({ mended: withMend(draft.mended, line, mend) })}
      />
      <TablePreview rows={draft.rows} />
    </div>
  );
}
