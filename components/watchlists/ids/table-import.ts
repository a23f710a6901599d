import { type CheckedClientIds, checkClientIds } from '@/lib/contracts/check-client-ids';
import { clientIdIssue, clientIdWarning } from '@/lib/contracts/client-id';
import { extractClientIds } from '@/lib/contracts/extract-client-ids';
import { replaceInvisible } from '@/lib/contracts/messy-text';
import { type EntryInput, entryInputSchema, MAX_TAGS } from '@/lib/contracts/watchlist';

export const TABLE_FIELDS = ['clientId', 'label', 'tags', 'note'] as const;
export type TableField = (typeof TABLE_FIELDS)[number];
/** Which column gives a field; null for none. */
export type ColumnMapping = Record<TableField, number | null>;

export interface PastedTable {
  cells: readonly (readonly string[])[];
  columns: number;
}

/** What was typed in place of a cell; it holds while the field is read from that column. */
export interface Mend {
  field: TableField;
  column: number | null;
  text: string;
}
/** By line. */
export type Mended = ReadonlyMap<number, readonly Mend[]>;

export interface TableRow {
  /** Line of the table, from 1. */
  line: number;
  input: EntryInput;
  texts: Record<TableField, string>;
  /** A key below `watchlists.ids.reason`, or null when the row can be imported. */
  issue: string | null;
  fieldAtFault: TableField | null;
  mendedFields: readonly TableField[];
  isWarned: boolean;
}

const NAMES: Record<TableField, readonly string[]> = {
  clientId: ['clientid', 'id', 'deviceid', 'client', '客户端id', '设备id', '设备编号', '客户端'],
  label: ['label', 'name', 'devicename', '名称', '设备名称', '别名', '显示名'],
  tags: ['tags', 'tag', '标签'],
  note: ['note', 'notes', 'comment', 'remark', '备注', '说明', '注释'],
};
const SAMPLE = 50;
const MARKED_ID = /^\S+@{3}\S+$/;
const SHOWN_LENGTH = 200;
const TAG_SEPARATORS = /[,;|，；、]/;

function plainName(cell: string): string {
  return replaceInvisible(cell, '')
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

function plainId(text: string): string {
  return replaceInvisible(text, '').trim();
}

/** Whether the first line names columns instead of holding a client. */
export function hasHeader(table: PastedTable): boolean {
  const first = table.cells[0] ?? [];
  const known = TABLE_FIELDS.flatMap((field) => NAMES[field]);
  return (
    first.some((cell) => known.includes(plainName(cell))) &&
    !first.some((cell) => cell.includes('@@@'))
  );
}

/** The columns by their names, else the id column by what most of its cells look like. */
export function guessMapping(table: PastedTable, isHeader: boolean): ColumnMapping {
  const mapping: ColumnMapping = { clientId: null, label: null, tags: null, note: null };
  if (isHeader) {
    const names = (table.cells[0] ?? []).map(plainName);
    for (const field of TABLE_FIELDS) {
      const at = names.findIndex((name) => NAMES[field].includes(name));
      mapping[field] = at < 0 ? null : at;
    }
  }
  mapping.clientId ??= idColumn(table.cells.slice(isHeader ? 1 : 0, SAMPLE), table.columns);
  return mapping;
}

function idColumn(rows: readonly (readonly string[])[], columns: number): number | null {
  const scores = Array.from({ length: columns }, (_, column) => ({
    column,
    score: rows.filter((row) => MARKED_ID.test(plainId(row[column] ?? ''))).length,
  }));
  const best = scores.reduce((best, each) => (each.score > best.score ? each : best));
  return best.score === 0 ? null : best.column;
}

/** The rows as entries. */
export function tableRows(
  table: PastedTable,
  options: { isHeader: boolean; mapping: ColumnMapping; mended: Mended },
): TableRow[] {
  const { isHeader, mapping, mended } = options;
  return table.cells.slice(isHeader ? 1 : 0).map((cells, index) => {
    const line = index + (isHeader ? 2 : 1);
    const mends = (mended.get(line) ?? []).filter(({ field, column }) => column === mapping[field]);
    const textOf = (field: TableField) => {
      const mend = mends.find((each) => each.field === field);
      return (mend?.text ?? cells[mapping[field] ?? -1] ?? '').trim();
    };
    const texts = {
      clientId: plainId(textOf('clientId')),
      label: textOf('label'),
      tags: textOf('tags'),
      note: textOf('note'),
    };
    const input = inputOf(texts);
    return {
      line,
      input,
      texts,
      ...faultOf(input),
      mendedFields: mends.map(({ field }) => field),
      isWarned: clientIdWarning(input.clientId) !== null,
    };
  });
}

function inputOf({ clientId, label, tags, note }: TableRow['texts']): EntryInput {
  const input: EntryInput = { clientId };
  if (label !== '') input.label = label;
  if (note !== '') input.note = note;
  if (tags !== '') input.tags = tagsOf(tags);
  return input;
}

/** The mends with one more: it takes the place of what was typed there before. */
export function withMend(mended: Mended, line: number, mend: Mend): Mended {
  const others = (mended.get(line) ?? []).filter(
    ({ field, column }) => field !== mend.field || column !== mend.column,
  );
  return new Map(mended).set(line, [...others, mend]);
}

function tagsOf(text: string): string[] {
  const tags = text.split(TAG_SEPARATORS).map((tag) => tag.trim());
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, MAX_TAGS + 1);
}

function faultOf(input: EntryInput): Pick<TableRow, 'issue' | 'fieldAtFault'> {
  const issue = clientIdIssue(input.clientId);
  if (issue !== null) return { issue, fieldAtFault: 'clientId' };
  const parsed = entryInputSchema.safeParse(input);
  if (parsed.success) return { issue: null, fieldAtFault: null };
  const name = String(parsed.error.issues[0]?.path[0]);
  const fieldAtFault = TABLE_FIELDS.find((field) => field === name) ?? 'clientId';
  return { issue: `${name}-not-usable`, fieldAtFault };
}

/** What the rows come to: one that is left unmended is refused. */
export function checkRows(rows: readonly TableRow[]): CheckedClientIds {
  const usable = rows.filter(({ issue }) => issue === null);
  const refused = rows.flatMap(({ input, issue }) =>
    issue === null ? [] : [{ value: input.clientId.slice(0, SHOWN_LENGTH), reason: issue }],
  );
  return { ...checkClientIds(usable.map(({ input }) => input.clientId)), rejected: refused };
}

/** The entries to send: each id once, the first row of it counts, as it does for the server. */
export function firstOfEach(rows: readonly TableRow[]): EntryInput[] {
  const entries = new Map<string, EntryInput>();
  for (const { input, issue } of rows) {
    if (issue === null && !entries.has(input.clientId)) entries.set(input.clientId, input);
  }
  return [...entries.values()];
}

const LINES_TO_JUDGE = 20;
const MIN_SHARE = 0.8;

/** Whether a text may be a table: nearly all of its lines cut into the same number of columns. */
export function looksLikeTable(cells: readonly (readonly string[])[]): boolean {
  const lines = cells.slice(0, LINES_TO_JUDGE);
  if (lines.length < 2) return false;
  const columns = lines[0]?.length ?? 0;
  const alike = lines.filter((line) => line.length === columns).length;
  return columns > 1 && alike / lines.length >= MIN_SHARE;
}

/** Whether the text can be read as this table without asking: no id of it is lost, and no other word becomes one. */
export function isCertainTable(table: PastedTable, text: string): boolean {
  const isHeader = hasHeader(table);
  const { clientId: column } = guessMapping(table, isHeader);
  if (column === null) return false;
  const name = isHeader ? plainName(table.cells[0]?.[column] ?? '') : '';
  const cells = table.cells.slice(isHeader ? 1 : 0).map((row) => plainId(row[column] ?? ''));
  return (NAMES.clientId.includes(name) || areIds(cells)) && holdsMarkedIds(cells, text);
}

function areIds(cells: readonly string[]): boolean {
  const others = cells.filter((cell) => cell === '' || clientIdWarning(cell) !== null);
  if (1 - others.length / cells.length < MIN_SHARE) return false;
  return others.every((cell) => cell === '' || extractClientIds(cell).ids[0] === cell);
}

function holdsMarkedIds(cells: readonly string[], text: string): boolean {
  const held = new Set(cells);
  return extractClientIds(text).ids.every((id) => held.has(id) || !id.includes('@@@'));
}
