/** A piece of a text and where it starts in it. */
export interface TextToken {
  start: number;
  value: string;
}

const FULL_WIDTH = /[\uff10-\uff19\uff20-\uff3a\uff3f\uff41-\uff5a\uff0d]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const ESCAPED_BREAK = /\\[nrt]/g;
const OTHER_FULL_WIDTH = /[\u3000\uff01-\uffef\u00a0]/g;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const FULL_WIDTH_COMMA = /[，；、]/g;
const HARD_TOKEN =
  /[^\s"'`<>()[\]{},;|\\\u3001\u3002\u300a-\u3011\u2018-\u201f\u2026\u00b7\u00ab\u00bb]+/g;

/** Signs that take no room, as copied out of web pages and chats: they are never meant as part of an id. */
export function replaceInvisible(text: string, by: '' | ' '): string {
  return text.replace(INVISIBLE, by);
}

/**
 * The same text, letter for letter at the same places, with full-width letters as plain ones, full-width commas
 * as commas, and every other full-width or invisible sign and escaped line break as blanks.
 */
export function blankOut(text: string): string {
  return replaceInvisible(text, ' ')
    .replace(FULL_WIDTH_COMMA, ',')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(ESCAPED_BREAK, '  ')
    .replace(OTHER_FULL_WIDTH, ' ');
}

export function* lineRanges(text: string): Generator<TextToken> {
  let start = 0;
  for (const value of text.split('\n')) {
    yield { start, value };
    start += value.length + 1;
  }
}

/** What stands between blanks, quotes, brackets, commas and the like. */
export function hardTokens(line: TextToken): TextToken[] {
  return [...line.value.matchAll(HARD_TOKEN)].map((match) => ({
    start: line.start + match.index,
    value: match[0],
  }));
}
