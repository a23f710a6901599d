import { describe, expect, test } from 'vitest';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';

interface Tree {
  readonly [key: string]: string | Tree;
}

function flatten(tree: Tree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    if (typeof value === 'string') flat.set(path, value);
    else for (const [inner, text] of flatten(value, path)) flat.set(inner, text);
  }
  return flat;
}

/** Names of the placeholders and tags; what lies within a plural's branches counts as well. */
function placeholders(message: string): string[] {
  const names = [...message.matchAll(/\{\s*(\w+)\s*[,}]/g), ...message.matchAll(/<(\w+)>/g)];
  return [...new Set(names.map((match) => match[1] ?? ''))].sort();
}

const english = flatten(en);
const chinese = flatten(zhCN);

describe('messages', () => {
  test('exist in both languages under the same keys', () => {
    expect([...chinese.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('name the same placeholders in both languages', () => {
    for (const [key, message] of english) {
      expect(placeholders(chinese.get(key) ?? ''), key).toEqual(placeholders(message));
    }
  });

  test('are never empty and never shout', () => {
    for (const [key, message] of [...english, ...chinese]) {
      expect(message.trim(), key).not.toBe('');
      expect(message, key).not.toMatch(/[!！]/);
    }
  });

  test('in Chinese are Chinese', () => {
    const latinOnly = [...chinese].filter(
      ([key, message]) => !/\p{Script=Han}/u.test(message) && message === english.get(key),
    );
    const samples = /(placeholder|sample|latin)\w*$/i;
    const names = /^(Rollcall|AccessKey|API|CSV|JSON|Markdown|DingTalk)$/;
    const untranslated = latinOnly.filter(
      ([key, message]) => !samples.test(key) && !names.test(message),
    );
    expect(untranslated).toEqual([]);
  });
});
