'use client';

import { useTranslations } from 'use-intl/react';
import type { StatusStore } from '@/lib/queries/status-store';
import { useRowWords } from './hooks/use-row-words';
import type { Entries } from './model/board-filter';
import { StatusMark } from './status-mark';

interface PrintedRowsProps {
  store: StatusStore;
  indices: readonly number[];
  entries: Entries;
  nowMs: number;
}

/** Whole ids and whole sentences: nobody can hover over paper. */
export function PrintedRows({ store, indices, entries, nowMs }: PrintedRowsProps) {
  const t = useTranslations('board.table');
  const words = useRowWords();
  const heads = [t('status'), t('client'), t('labelColumn'), t('since'), t('checked')];
  return (
    <table className="w-full border-collapse text-left text-xs">
      <thead>
        <tr className="border-line-strong border-b text-muted">
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1 pr-3 font-normal">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {indices.map((index) => {
          const row = store.rowAt(index);
          if (!row) return null;
          const entry = entries.get(row.clientId);
          const checkedAtMs = store.checkedAtMs(row);
          return (
            <tr key={row.clientId} className="break-inside-avoid border-line border-b align-top">
              <td className="whitespace-nowrap py-1 pr-3">
                <StatusMark row={row} entry={entry} isDistrusted={store.distrust() !== null} />
              </td>
              <td className="break-all py-1 pr-3 font-mono">{row.clientId}</td>
              <td className="py-1 pr-3">{entry?.label}</td>
              <td className="py-1 pr-3">{words.since(row.status, row.since, nowMs)}</td>
              <td className="whitespace-nowrap py-1 tabular">
                {checkedAtMs === null ? '' : words.ago(checkedAtMs, nowMs)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
