import { type CheckedClientIds, checkClientIds } from './check-client-ids.ts';
import { blankOut, hardTokens, lineRanges, type TextToken } from './messy-text.ts';

/** A place in the text where an id was found, for marking it. */
export interface ClientIdSpan {
  start: number;
  end: number;
  id: string;
}

export interface ExtractedClientIds extends CheckedClientIds {
  spans: ClientIdSpan[];
}

const MARK_THEN_DEVICE = /(?:@{3}|(?:%40){3})[A-Za-z0-9_.:-]+/g;
const GROUP_SIGN = /[A-Za-z0-9_-]/;
const MAX_GROUP_LENGTH = 64;
const WHOLE_TOKEN = /^[A-Za-z0-9_-]+@{3}[\x21-\x3c\x3e\x40-\x7e]+$/;
const FEWER_AT_SIGNS = /^GID[_-][A-Za-z0-9_-]+@{1,2}[A-Za-z0-9_.-]*[A-Za-z0-9]$/;
const TRAILING = '.:!?*~#/&%';
const GROUP_INSIDE = /[^A-Za-z0-9](GID[_-].*)$/;

const HEADER_WORDS = new Set(['clientid', 'client_id', 'client-id', 'id', 'deviceid', 'device_id']);
const PRINTABLE_ID = /^[A-Za-z0-9][\x21-\x3f\x41-\x7e]*$/;
const DATE_OR_TIME = /^(\d{4}-\d{2}-\d{2}|\d{1,2}:\d{2})/;
const ADDRESS = /:\/\/|^www\.|^\d{1,3}(\.\d{1,3}){3}/i;
const LIST_PARTS = /[^,;|\t]+/g;

/**
 * The client ids in any text: tickets, logs, CSV, JSON, mails, English or Chinese. What holds `@@@` is an id
 * first of all; without it, a token that has its line (or its place in a list of tokens) to itself is one, too.
 */
export function extractClientIds(text: string): ExtractedClientIds {
  const clean = blankOut(text);
  const found: ClientIdSpan[] = [];
  const plain: TextToken[][] = [];
  let isPureList = true;
  for (const line of lineRanges(clean)) {
    const marked = hardTokens(line).flatMap(spansInToken);
    found.push(...marked);
    if (line.value.trim() === '') continue;
    const parts = listParts(line);
    if (parts === null) isPureList = false;
    else if (marked.length === 0) plain.push(parts);
  }
  const hasCompany = plain.flat().length + found.length > 1;
  for (const part of plain.flat()) {
    if (isPlainId(part.value, isPureList && hasCompany)) found.push(spanOf(part));
  }
  found.sort((a, b) => a.start - b.start);
  return { ...checkClientIds(found.map((span) => span.id)), spans: found };
}

function spanOf(token: TextToken): ClientIdSpan {
  return { start: token.start, end: token.start + token.value.length, id: token.value };
}

function spansInToken(token: TextToken): ClientIdSpan[] {
  if (!token.value.includes('@') && !token.value.includes('%40')) return [];
  if (FEWER_AT_SIGNS.test(token.value)) return [spanOf(token)];
  if (isWholeId(token.value)) {
    return [spanOf({ ...token, value: withoutTrailing(token.value) })];
  }
  return groupsThenDevices(token).map((match) => {
    const matched = withoutTrailing(match.value);
    const value = GROUP_INSIDE.exec(matched)?.[1] ?? matched;
    const start = match.start + (matched.length - value.length);
    return { start, end: start + value.length, id: value.replaceAll('%40', '@') };
  });
}

/** Each `@@@` with the group before and the device after it. The group is looked for backwards: that takes no longer in long texts. */
function groupsThenDevices({ start, value }: TextToken): TextToken[] {
  const found: TextToken[] = [];
  let free = 0;
  for (const { index, 0: mark } of value.matchAll(MARK_THEN_DEVICE)) {
    const least = Math.max(free, index - MAX_GROUP_LENGTH);
    let from = index;
    while (from > least && GROUP_SIGN.test(value.charAt(from - 1))) from -= 1;
    if (from === index) continue;
    free = index + mark.length;
    found.push({ start: start + from, value: value.slice(from, free) });
  }
  return found;
}

function withoutTrailing(value: string): string {
  let end = value.length;
  while (end > 0 && TRAILING.includes(value.charAt(end - 1))) end -= 1;
  return value.slice(0, end);
}

/** One `@@@`, a group name before it and nothing that belongs to an address or to key=value around it. */
function isWholeId(value: string): boolean {
  const isAlone = value.indexOf('@@@') === value.lastIndexOf('@@@');
  return isAlone && WHOLE_TOKEN.test(value) && !GROUP_INSIDE.test(value) && !/[?&]/.test(value);
}

/** The tokens of a line that is nothing but tokens between commas, semicolons, bars or tabs; null for prose. */
function listParts(line: TextToken): TextToken[] | null {
  const parts: TextToken[] = [];
  for (const match of line.value.matchAll(LIST_PARTS)) {
    const tokens = hardTokens({ start: line.start + match.index, value: match[0] });
    if (tokens.length > 1) return null;
    parts.push(...tokens);
  }
  return parts;
}

function isPlainId(value: string, isInList: boolean): boolean {
  if (!PRINTABLE_ID.test(value) || HEADER_WORDS.has(value.toLowerCase())) return false;
  if (DATE_OR_TIME.test(value) || ADDRESS.test(value)) return false;
  return isInList || (/\d/.test(value) && /[A-Za-z]/.test(value) && value.length >= 4);
}
