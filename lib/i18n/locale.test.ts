import { describe, expect, test } from 'vitest';
import { negotiateLocale, themeOf } from './locale';

describe('the language of a page', () => {
  test.each([
    ['the cookie wins', 'zh-CN', 'en-GB,en;q=0.9', 'zh-CN'],
    ['an unknown cookie is passed over', 'tlh', 'zh-TW', 'zh-CN'],
    ['the browser is asked next', undefined, 'de;q=0.9, zh-Hans-CN;q=0.8, en;q=0.7', 'zh-CN'],
    ['quality decides, not order', undefined, 'zh;q=0.2, en-US;q=0.9', 'en'],
    ['a refused language is not used', undefined, 'zh;q=0', 'en'],
    ['a language that we do not speak reads English', undefined, 'fr-FR, fr', 'en'],
    ['no header reads English', undefined, null, 'en'],
  ])('%s', (_name, cookie, header, expected) => {
    expect(negotiateLocale(cookie, header)).toBe(expected);
  });

  test('an unknown theme follows the system', () => {
    expect(themeOf('neon')).toBe('system');
    expect(themeOf('dark')).toBe('dark');
  });
});
