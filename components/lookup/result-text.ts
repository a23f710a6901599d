import { csvCell } from '@/components/board/export/export-rows';

export interface ResultLine {
  client: string;
  status: string;
  since: string;
  /** For people, beside a title with the day and the zone. */
  checked: string;
  /** ISO 8601: it stands alone. */
  checkedAt: string;
}

export interface ResultWords {
  title: string;
  counts: string;
  heads: Omit<ResultLine, 'checkedAt'>;
}

/** A table for an issue tracker; a bar or a backtick in an id cannot break it. */
export function markdownOf(words: ResultWords, lines: readonly ResultLine[]): string {
  const row = ({ client, status, since, checked }: ResultWords['heads']) =>
    `| ${client} | ${status} | ${since} | ${checked} |`;
  return [
    `**${words.title}**`,
    words.counts,
    '',
    row(words.heads),
    '|---|---|---|---|',
    ...lines.map((line) => row({ ...line, client: code(line.client) })),
    '',
  ].join('\n');
}

/** One line an id, for a mail or a chat. */
export function plainOf(words: ResultWords, lines: readonly ResultLine[]): string {
  const rows = lines.map(({ client, status, since, checked }) =>
    [client, status, since, checked && `${words.heads.checked} ${checked}`].join('\t').trimEnd(),
  );
  return [words.title, words.counts, '', ...rows, ''].join('\n');
}

/** A table for a spreadsheet, in words; no cell can act as a formula. */
export function csvTextOf(words: ResultWords, lines: readonly ResultLine[]): string {
  const row = ({ client, status, since, checkedAt }: Omit<ResultLine, 'checked'>) =>
    [client, status, since, checkedAt].map(csvCell).join(',');
  const heads = { ...words.heads, checkedAt: words.heads.checked };
  return [row(heads), ...lines.map(row), ''].join('\r\n');
}

function code(text: string): string {
  const safe = text.replaceAll('|', '\\|');
  return text.includes('`') ? safe.replaceAll('`', '\\`') : `\`${safe}\``;
}
