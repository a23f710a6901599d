import { csvCell } from '@/components/board/export/export-rows';

export interface ResultLine {
  client: string;
  status: string;
  since: string;
  checked: string;
}

export interface ResultWords {
  title: string;
  counts: string;
  heads: ResultLine;
}

/** A table for an issue tracker; a bar or a backtick in an id cannot break it. */
export function markdownOf(words: ResultWords, lines: readonly ResultLine[]): string {
  const row = ({ client, status, since, checked }: ResultLine) =>
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
  const rows = lines.map(({ client, status, since }) => `${client}\t${status}\t${since}`);
  return [words.title, words.counts, '', ...rows, ''].join('\n');
}

/** A table for a spreadsheet, in words; no cell can act as a formula. */
export function csvTextOf(words: ResultWords, lines: readonly ResultLine[]): string {
  const row = ({ client, status, since, checked }: ResultLine) =>
    [client, status, since, checked].map(csvCell).join(',');
  return [row(words.heads), ...lines.map(row), ''].join('\r\n');
}

function code(text: string): string {
  const safe = text.replaceAll('|', '\\|');
  return text.includes('`') ? safe.replaceAll('`', '\\`') : `\`${safe}\``;
}
