import { loadOnce } from '@/components/ui/load-once';
import { isCertainTable, looksLikeTable, type PastedTable } from './table-import';

export interface ReadTable {
  table: PastedTable;
  /** Whether nothing is lost or invented when the text is read as a table without asking. */
  isCertain: boolean;
}

const parser = loadOnce(async () => (await import('papaparse')).default);

/** The text as a table, when it may be one; the parser is loaded only then. */
export async function readTable(text: string): Promise<ReadTable | null> {
  const papa = await parser.load();
  const { data } = papa.parse<string[]>(text.replace(/^\ufeff/, '').trim(), {
    skipEmptyLines: 'greedy',
  });
  if (!looksLikeTable(data)) return null;
  const columns = data.reduce((most, row) => Math.max(most, row.length), 0);
  const table = { cells: data, columns };
  return { table, isCertain: isCertainTable(table, text) };
}
