'use client';

import { useTranslations } from 'use-intl/react';
import { TABLE_FIELDS, type TableRow } from './table-import';

const SHOWN = 5;

/** The first rows as they will be imported. */
export function TablePreview({ rows }: { rows: readonly TableRow[] }) {
  const t = useTranslations('watchlists.table');
  const good = rows.filter((row) => row.issue === null).slice(0, SHOWN);
  if (good.length === 0) return null;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-xs">
        <caption className="pb-1 text-left font-medium text-sm">
          {t('preview')}{' '}
          <span className="font-normal text-muted">{t('rows', { count: rows.length })}</span>
        </caption>
        <thead>
          <tr className="border-line border-b text-muted">
            {TABLE_FIELDS.map((field) => (
              <th key={field} scope="col" className="py-1 pr-4 font-normal">
                {t(`columns.${field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {good.map(({ line, input }) => (
            <tr key={line} className="border-line border-b last:border-b-0">
              <td className="max-w-64 truncate py-1 pr-4 font-mono">{input.clientId}</td>
              <td className="max-w-48 truncate py-1 pr-4">{input.label}</td>
              <td className="max-w-40 truncate py-1 pr-4">{input.tags?.join(', ')}</td>
              <td className="max-w-64 truncate py-1">{input.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
