import 'server-only';
import Papa from 'papaparse';
import type { ClientIdNotice } from '@/lib/contracts/check-client-ids';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { replaceInvisible } from '@/lib/contracts/messy-text';
import { entryInputSchema } from '@/lib/contracts/watchlist';
import {
  type CheckedDrafts,
  checkDrafts,
  draftsOf,
  type EntryDraft,
} from '@/lib/server/watchlists/entry-draft';

type Column = 'clientId' | 'label' | 'tags' | 'note';

const COLUMN_NAMES: Record<Column, readonly string[]> = {
  clientId: ['clientid', 'id', 'deviceid', '客户端id', '设备id', '设备编号'],
  label: ['label', 'name', 'devicename', '名称', '标签名', '设备名称', '别名', '显示名'],
  tags: ['tags', 'tag', '标签'],
  note: ['note', 'notes', 'comment', 'remark', '备注', '说明', '注释'],
};
const TAG_SEPARATORS = /[,;|，；、]/;
const SHOWN_LENGTH = 200;

/**
 * Entries out of a pasted text: a CSV whose header names a client id column gives labels, tags and notes as well,
 * any other text gives its client ids. A row that cannot be taken is in `rejected`, the others are taken.
 */
export function parseEntries(text: string): CheckedDrafts {
  return parseCsv(text) ?? draftsOf(extractClientIds(text));
}

function parseCsv(text: string): CheckedDrafts | null {
  const start = text.replace(/^[\uFEFF\s]+/, '');
  const header = Papa.parse<string[]>(start, { preview: 1 });
  const columns = columnsOf(header.data[0] ?? []);
  const clientIdAt = columns.indexOf('clientId');
  if (clientIdAt < 0) return null;
  const { delimiter } = header.meta;
  const table = Papa.parse<string[]>(start, { delimiter, skipEmptyLines: 'greedy' });
  return fromRows(table.data.slice(1), columns);
}

function columnsOf(cells: readonly string[]): (Column | null)[] {
  const taken = new Set<Column>();
  return cells.map((cell) => {
    const name = cell.toLowerCase().replace(/[\s_-]/g, '');
    const column = COLUMNS.find((each) => !taken.has(each) && COLUMN_NAMES[each].includes(name));
    if (column !== undefined) taken.add(column);
    return column ?? null;
  });
}

const COLUMNS: readonly Column[] = ['clientId', 'label', 'tags', 'note'];

function fromRows(rows: readonly string[][], columns: readonly (Column | null)[]): CheckedDrafts {
  const drafts: EntryDraft[] = [];
  const rejected: ClientIdNotice[] = [];
  for (const row of rows) {
    const draft = toDraft(row, columns);
    const parsed = entryInputSchema.safeParse(draft);
    if (parsed.success) drafts.push(parsed.data);
    else rejected.push(noticeOf(draft.clientId, parsed.error.issues[0]?.path[0]));
  }
  const checked = checkDrafts(drafts);
  return { ...checked, rejected: [...rejected, ...checked.rejected] };
}

/** Empty cells are left out: a re-import with fewer columns does not wipe what is there. */
function toDraft(row: readonly string[], columns: readonly (Column | null)[]): EntryDraft {
  const cell = (column: Column) => (row[columns.indexOf(column)] ?? '').trim();
  const draft: EntryDraft = { clientId: replaceInvisible(cell('clientId'), '').trim() };
  if (cell('label') !== '') draft.label = cell('label');
  if (cell('note') !== '') draft.note = cell('note');
  if (cell('tags') !== '') draft.tags = splitTags(cell('tags'));
  return draft;
}

function splitTags(text: string): string[] {
  const tags = text.split(TAG_SEPARATORS).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))];
}

function noticeOf(value: string, field: PropertyKey | undefined): ClientIdNotice {
  const reason = field === 'clientId' ? 'too-long' : `${String(field)}-not-usable`;
  return { value: value.slice(0, SHOWN_LENGTH), reason };
}
