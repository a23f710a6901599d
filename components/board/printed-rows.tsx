'use client';

import { useTranslations } from 'use-intl/react';
import { clientIdParts } from '@/lib/format/client-id-parts';
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
  const hasLabels = [...entries.values()].some(({ label }) => label !== null);
  const heads = [
    t('status'),
    t('client'),
    ...(hasLabels ? [t('labelColumn')] : []),
    t('since'),
    t('checked'),
  ];
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
          const { group, device } = clientIdParts(row.clientId);
          const checkedAtMs = store.checkedAtMs(row);
          return (
            <tr key={row.clientId} className="break-inside-avoid border-line border-b align-top">
              <td className="whitespace-nowrap py-1 pr-3">
                <StatusMark row={row} entry={entry} isDistrusted={store.distrust() !== null} />
              </td>
              <td className="wrap-anywhere py-1 pr-3 font-mono">
                {group}
                <wbr />
                <span className="inline-block">{device}</span>
              </td>
              {hasLabels && <td className="py-1 pr-3">{entry?.label}</td>}
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
