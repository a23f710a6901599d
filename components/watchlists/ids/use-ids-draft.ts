'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { loadOnce } from '@/components/ui/load-once';
import { checkClientIds } from '@/lib/contracts/check-client-ids';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import type { EntryInput } from '@/lib/contracts/watchlist';
import {
  type ColumnMapping,
  guessMapping,
  hasHeader,
  looksLikeTable,
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
  const { table, isRead } = useTable(settled);
  const isTable = table !== null && reading !== 'text';
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

  const usable = useMemo(
    () => tableDraft?.rows.filter((row) => row.issue === null).map((row) => row.input) ?? null,
    [tableDraft],
  );
  const checked = useMemo(
    () => (usable ? checkClientIds(usable.map((entry) => entry.clientId)) : extracted),
    [usable, extracted],
  );
  return {
    text,
    setText: (next: string) => {
      setText(next);
      setChoices({});
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
    /** The entries to send: each id once, the last row of it counts. */
    entries: (): EntryInput[] => {
      if (!usable) return extracted.ids.map((clientId) => ({ clientId }));
      return [...new Map(usable.map((entry) => [entry.clientId, entry])).values()];
    },
  };
}

export type IdsDraft = ReturnType<typeof useIdsDraft>;

const parser = loadOnce(async () => (await import('papaparse')).default);

async function readTable(text: string): Promise<PastedTable | null> {
  const papa = await parser.load();
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, '').trim(), {
    skipEmptyLines: 'greedy',
  });
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  return looksLikeTable(data) ? { cells: data, columns } : null;
}

/** The text as a table, when it looks like one; the parser is loaded only then. */
function useTable(text: string): { table: PastedTable | null; isRead: boolean } {
  const [parsed, setParsed] = useState<{ text: string; table: PastedTable | null } | null>(null);
  const mayBeTable = text.includes('\n') && /[,;\t|]/.test(text);
  useEffect(() => {
    if (!mayBeTable) return;
    let isCurrent = true;
    const take = (table: PastedTable | null) => {
      if (isCurrent) setParsed({ text, table });
    };
    // Without a network for the parser, ids are found as in any other text.
    readTable(text).then(take, () => take(null));
    return () => {
      isCurrent = false;
    };
  }, [text, mayBeTable]);
  const current = mayBeTable && parsed?.text === text ? parsed : null;
  return { table: current?.table ?? null, isRead: !mayBeTable || current !== null };
}
