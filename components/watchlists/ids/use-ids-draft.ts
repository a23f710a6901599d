'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import type { EntryInput } from '@/lib/contracts/watchlist';
import { type ReadTable, readTable } from './read-table';
import {
  type ColumnMapping,
  checkRows,
  firstOfEach,
  guessMapping,
  hasHeader,
  type PastedTable,
  type TableRow,
  tableRows,
} from './table-import';

interface TableChoices {
  isHeader: boolean;
  mapping: ColumnMapping;
  mended: ReadonlyMap<number, string>;
}

export interface TableDraft extends TableChoices {
  table: PastedTable;
  rows: readonly TableRow[];
}

/** What was pasted and what it holds: ids out of any text, or the rows of a table. */
export function useIdsDraft(initialText = '') {
  const [text, setText] = useState(initialText);
  const [reading, setReading] = useState<'text' | 'table' | null>(null);
  const [choices, setChoices] = useState<Partial<TableChoices>>({});
  const settled = useDeferredValue(text);
  const { found, isRead } = useTable(settled);
  const table = found?.table ?? null;
  const isTable =
    table !== null && (reading === null ? found?.isCertain === true : reading === 'table');
  const extracted = useMemo(() => extractClientIds(isTable ? '' : settled), [isTable, settled]);

  const tableDraft = useMemo((): TableDraft | null => {
    if (!isTable) return null;
    const isHeader = choices.isHeader ?? hasHeader(table);
    const mapping = choices.mapping ?? guessMapping(table, isHeader);
    const mended = choices.mended ?? new Map<number, string>();
    return {
      table,
      isHeader,
      mapping,
      mended,
      rows: tableRows(table, { isHeader, mapping, mended }),
    };
  }, [isTable, table, choices]);

  const checked = useMemo(
    () => (tableDraft ? checkRows(tableDraft.rows) : extracted),
    [tableDraft, extracted],
  );
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setChoices({});
      if (next === '') setReading(null);
    },
    /** Whether what is said below is true of all of the text already. */
    isSettled: settled === text && isRead,
    canBeTable: table !== null,
    isTable,
    setReading,
    tableDraft,
    setChoices: (change: Partial<TableChoices>) =>
      setChoices((before) => ({ ...before, ...change })),
    checked,
    spans: isTable ? [] : extracted.spans,
    entries: (): EntryInput[] =>
      tableDraft ? firstOfEach(tableDraft.rows) : extracted.ids.map((clientId) => ({ clientId })),
  };
}

export type IdsDraft = ReturnType<typeof useIdsDraft>;

function useTable(text: string): { found: ReadTable | null; isRead: boolean } {
  const [parsed, setParsed] = useState<{ text: string; found: ReadTable | null } | null>(null);
  const mayBeTable = text.includes('\n') && /[,;\t|]/.test(text);
  useEffect(() => {
    if (!mayBeTable) return;
    let isCurrent = true;
    const take = (found: ReadTable | null) => {
      if (isCurrent) setParsed({ text, found });
    };
    // Without a network for the parser, ids are found as in any other text.
    readTable(text).then(take, () => take(null));
    return () => {
      isCurrent = false;
    };
  }, [text, mayBeTable]);
  const current = mayBeTable && parsed?.text === text ? parsed : null;
  return { found: current?.found ?? null, isRead: !mayBeTable || current !== null };
}
