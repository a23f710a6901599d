import type { ReactNode } from 'react';
import type libraryFormat from 'use-intl/format-message';

type Part = string | { name: string } | { count: true } | PluralPart | TagPart;
type PluralPart = { plural: string; branches: ReadonlyMap<string, readonly Part[]> };
type TagPart = { tag: string; inner: readonly Part[] };
type FormatArguments = Parameters<typeof libraryFormat>;
type Values = NonNullable<FormatArguments[2]>;

interface Scope {
  values: Values;
  options: FormatArguments[3];
  /** What `#` stands for. */
  count?: number;
}

const TOKEN = /\{(\w+)(\}|, plural,)|<(\w+)>|<\/\w+>|#|\}|[^{}<#]+/y;
const BRANCH = /\s*(=?\w+) \{/y;
const BRANCHES_END = /\s*\}/y;

const parsed = new Map<string, readonly Part[]>();

/**
 * Takes the place of the library's formatter (next.config.mjs), a parser for all of ICU. Our messages need names, plurals
 * and tags of it, at a tenth of the code; format-message.test.ts holds every message to the library's own words.
 */
export default function formatMessage(
  ...[, message, values = {}, options]: FormatArguments
): ReturnType<typeof libraryFormat> {
  if (typeof message !== 'string') throw new Error('This key names several messages.');
  const formatted = joined(format(partsOf(message), { values, options }));
  return formatted.length === 1 ? formatted[0] : formatted.length === 0 ? '' : formatted;
}
formatMessage.raw = true;

function partsOf(message: string): readonly Part[] {
  const parts = parsed.get(message) ?? new Parser(message).all();
  parsed.set(message, parts);
  return parts;
}

class Parser {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  all(): Part[] {
    const parts = this.#parts(false);
    if (this.#at < this.#text.length) throw new Error(`"${this.#text}" ends too early.`);
    return parts;
  }

  /** Up to the end, or to what closes a branch or a tag. */
  #parts(isPlural: boolean): Part[] {
    const parts: Part[] = [];
    while (this.#at < this.#text.length) {
      const [token, name, next, tag] = this.#take(TOKEN);
      if (token === '}' || token?.startsWith('</')) return parts;
      if (tag !== undefined) parts.push({ tag, inner: this.#parts(isPlural) });
      else if (name === undefined) parts.push(token === '#' && isPlural ? { count: true } : token);
      else parts.push(next === '}' ? { name } : { plural: name, branches: this.#branches() });
    }
    return parts;
  }

  #branches(): Map<string, readonly Part[]> {
    const branches = new Map<string, readonly Part[]>();
    while (!this.#isNext(BRANCHES_END)) {
      const [, selector = ''] = this.#take(BRANCH);
      branches.set(selector, this.#parts(true));
    }
    this.#take(BRANCHES_END);
    return branches;
  }

  #isNext(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at;
    return pattern.test(this.#text);
  }

  #take(pattern: RegExp): RegExpExecArray {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text);
    if (found === null) throw new Error(`"${this.#text}" is not understood from ${this.#at} on.`);
    this.#at = pattern.lastIndex;
    return found;
  }
}

function format(parts: readonly Part[], scope: Scope): ReactNode[] {
  return parts.flatMap((part): ReactNode | ReactNode[] => {
    if (typeof part === 'string') return part;
    if ('name' in part) return String(givenFor(part.name, scope));
    if ('plural' in part) return formatPlural(part, scope);
    if ('tag' in part) return formatTag(part, scope);
    const { formatters, locale } = scope.options;
    return formatters.getNumberFormat(locale).format(scope.count ?? 0);
  });
}

function formatPlural({ plural, branches }: PluralPart, scope: Scope): ReactNode[] {
  const count = Number(givenFor(plural, scope));
  const { formatters, locale } = scope.options;
  const branch =
    branches.get(`=${count}`) ??
    branches.get(formatters.getPluralRules(locale, { type: 'cardinal' }).select(count)) ??
    branches.get('other');
  return format(branch ?? [], { ...scope, count });
}

function formatTag({ tag, inner }: TagPart, scope: Scope): ReactNode {
  const draw = givenFor(tag, scope);
  if (typeof draw !== 'function') throw new Error(`<${tag}> has no function to draw it.`);
  return draw(joined(format(inner, scope)));
}

function givenFor(name: string, { values }: Scope): NonNullable<Values[string]> {
  const value = values[name];
  if (value === undefined) throw new Error(`The value of ${name} is missing.`);
  return value;
}

/** Neighbouring texts are one, so that a message without tags is a string. */
function joined(parts: readonly ReactNode[]): ReactNode[] {
  const all: ReactNode[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part;
    else if (part !== '') all.push(part);
  }
  return all;
}
