import type { FuzzBody, FuzzEntry } from './answer-bodies.ts';

/** What an answer to `body` must be read as when nothing was wounded. */
export function expectedStatuses({ asked, entries }: FuzzBody) {
  const values = new Map<string, boolean>();
  const missing: string[] = [];
  const malformed: string[] = [];
  for (const id of asked) {
    const statuses = new Set(
      entries.filter((entry) => entry.id === id).map(({ status }) => status),
    );
    const [status] = statuses;
    if (statuses.size === 0) missing.push(id);
    else if (statuses.size === 1 && typeof status === 'boolean') values.set(id, status);
    else malformed.push(id);
  }
  return { values, missing, malformed };
}

/** XML has no types: the text `true` is the boolean. */
export function asXmlReads(entry: FuzzEntry): FuzzEntry {
  const text = String(entry.status);
  return text === 'true' || text === 'false' ? { ...entry, status: text === 'true' } : entry;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function namedInJson(text: string): FuzzEntry[] {
  const body: unknown = JSON.parse(text);
  if (!isRecord(body)) return [];
  const list = Array.isArray(body.OnlineStatusList)
    ? body.OnlineStatusList
    : [{ ...body, ClientId: '' }];
  return list.filter(isRecord).map((entry) => ({
    id: String(entry.ClientId),
    status: entry.OnlineStatus === true || (entry.OnlineStatus === false ? false : null),
  }));
}

function unescapeXml(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}

function allIn(text: string, tag: string): string[] {
  const pattern = new RegExp(`<${tag}\\s*>([^<]*)</${tag}\\s*>`, 'g');
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** A wounded piece may hold a tag twice, one of them nested: each pair of id and status is named. */
function namedInPiece(piece: string, ids: readonly string[]): FuzzEntry[] {
  const statuses = allIn(piece, 'OnlineStatus').filter((text) => /^(true|false)$/.test(text));
  return ids.flatMap((id) => statuses.map((text) => ({ id, status: text === 'true' })));
}

function namedInXml(text: string): FuzzEntry[] {
  const bare = text.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '');
  const pieces = bare.split('<OnlineStatusList>').slice(1);
  const lists = pieces.map((piece) =>
    namedInPiece(piece, allIn(piece, 'ClientId').map(unescapeXml)),
  );
  return [...lists.flat(), ...namedInPiece(bare, [''])];
}

/** Whether the raw text names this id (or, for a single query, none) with this very boolean. */
export function isNamed(text: string, id: string, value: boolean): boolean {
  const trimmed = text.trimStart();
  const named = trimmed.startsWith('<') ? namedInXml(trimmed) : namedInJson(trimmed);
  const mine = named.filter((entry) => entry.id === id);
  return mine.some((entry) => entry.status === value);
}
