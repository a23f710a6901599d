'use client';

import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import type { EntryInput } from '@/lib/contracts/watchlist';
import { givenIds, textOfEntries } from './given-ids';
import { type ReadTable, readTable } from './read-table';
import {
  type ColumnMapping,
  checkRows,
  firstOfEach,
  guessMapping,
  hasHeader,
  type Mended,
  type PastedTable,
  type TableRow,
  tableRows,
} from './table-import';

interface TableChoices {
  isHeader: boolean;
  mapping: ColumnMapping;
  mended: Mended;
}

export interface TableDraft extends TableChoices {
  table: PastedTable;
  rows: readonly TableRow[];
}

interface Source {
  text: string;
  /** Ids that came as such and stand in the text one a line; null for a text of the person's own. */
  given: readonly EntryInput[] | null;
}

const NOTHING: readonly EntryInput[] = [];
const NOTHING_MENDED: Mended = new Map();

/** What was pasted and what it holds: ids out of any text, or the rows of a table. Ids that were given stay as they are until the text is edited. */
export function useIdsDraft(given: readonly EntryInput[] = NOTHING) {
  const [source, setSource] = useState<Source>(() => ({
    text: textOfEntries(given),
    given: given.length > 0 ? given : null,
  }));
  const [reading, setReading] = useState<'text' | 'table' | null>(null);
  const [choices, setChoices] = useState<Partial<TableChoices>>({});
  const settled = useDeferredValue(source);
  const { found, isRead } = useTable(settled.given ? '' : settled.text);
  const table = found?.table ?? null;
  const isTable =
    table !== null && (reading === null ? found?.isCertain === true : reading === 'table');
  const extracted = useMemo(
    () => (settled.given ? givenIds(settled.given) : extractClientIds(isTable ? '' : settled.text)),
    [isTable, settled],
  );

  const tableDraft = useMemo((): TableDraft | null => {
    if (!isTable) return null;
    const isHeader = choices.isHeader ?? hasHeader(table);
    const mapping = choices.mapping ?? guessMapping(table, isHeader);
    const mended = choices.mended ?? NOTHING_MENDED;
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
    text: source.text,
    setText: (next: string) => {
      setSource({ text: next, given: null });
      setChoices({});
      if (next === '') setReading(null);
    },
    /** Whether what is said below is true of all of the text already. */
    isSettled: settled === source && isRead,
    canBeTable: table !== null,
    isTable,
    setReading,
    tableDraft,
    setChoices: (change: Partial<TableChoices>) =>
      setChoices((before) => ({ ...before, ...change })),
    checked,
    spans: isTable ? [] : extracted.spans,
    entries: (): EntryInput[] => {
      if (settled.given) return [...settled.given];
      if (tableDraft) return firstOfEach(tableDraft.rows);
      return extracted.ids.map((clientId) => ({ clientId }));
    },
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
