import libraryFormat from 'use-intl/format-message';
import { describe, expect, test } from 'vitest';
import type { Locale } from '@/lib/contracts/me';
import formatMessage from './format-message';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

interface Tree {
  readonly [key: string]: string | Tree;
}

function messagesIn(tree: Tree): string[] {
  return Object.values(tree).flatMap((value) =>
    typeof value === 'string' ? value : messagesIn(value),
  );
}

const COUNTS = [0, 1, 2, 21, 1234] as const;

function optionsOf(locale: Locale): Parameters<typeof formatMessage>[3] {
  const cache = {
    ...{ dateTime: {}, number: {}, message: {}, relativeTime: {} },
    ...{ pluralRules: {}, list: {}, displayNames: {} },
  };
  const formatters = {
    getDateTimeFormat: (...args: ConstructorParameters<typeof Intl.DateTimeFormat>) =>
      new Intl.DateTimeFormat(...args),
    getNumberFormat: (...args: ConstructorParameters<typeof Intl.NumberFormat>) =>
      new Intl.NumberFormat(...args),
    getPluralRules: (...args: ConstructorParameters<typeof Intl.PluralRules>) =>
      new Intl.PluralRules(...args),
    getRelativeTimeFormat: (...args: ConstructorParameters<typeof Intl.RelativeTimeFormat>) =>
      new Intl.RelativeTimeFormat(...args),
    getListFormat: (...args: ConstructorParameters<typeof Intl.ListFormat>) =>
      new Intl.ListFormat(...args),
    getDisplayNames: (...args: ConstructorParameters<typeof Intl.DisplayNames>) =>
      new Intl.DisplayNames(...args),
  };
  return { cache, formatters, locale };
}

/** A value for every name in the message, and a function for every tag. */
function valuesFor(message: string, count: number) {
  const plurals = [...message.matchAll(/\{(\w+), plural/g)].map(([, name]) => [name, count]);
  const names = [...message.matchAll(/\{(\w+)\}/g)].map(([, name]) => [name, `«${name}»`]);
  const tags = [...message.matchAll(/<(\w+)>/g)].map(([, name]) => [
    name,
    (chunks: unknown) => ({ name, chunks }),
  ]);
  return Object.fromEntries([...names, ...plurals, ...tags]);
}

describe('the formatter of messages', () => {
  test.each([
    ['en', en],
    ['zh-CN', zhCN],
  ] as const)('says every message of %s as the library does', (locale, tree) => {
    const options = optionsOf(locale);
    for (const message of messagesIn(tree)) {
      for (const count of COUNTS) {
        const values = valuesFor(message, count);
        const expected = libraryFormat(message, message, values, options);
        expect(formatMessage(message, message, values, options), message).toEqual(expected);
      }
    }
  });

  test.each([
    ['a value that is missing', 'Checked {age} ago'],
    ['a plural without its number', '{count, plural, one {# id} other {# ids}}'],
    ['a tag without its function', 'Ended <when></when>'],
    ['ICU that no message uses', '{at, date, short}'],
    ['a brace too many', 'One } two'],
  ])('refuses %s', (_what, message) => {
    expect(() => formatMessage('key', message, {}, optionsOf('en'))).toThrow();
  });
});
