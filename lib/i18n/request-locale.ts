import 'server-only';
import { cookies, headers } from 'next/headers';
import { createTranslator } from 'use-intl/core';
import type { Locale, Theme } from '@/lib/contracts/me';
import { LOCALE_COOKIE, negotiateLocale, THEME_COOKIE, themeOf } from './locale';
import { messagesOf } from './messages';

export async function requestLocale(): Promise<Locale> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  return negotiateLocale(jar.get(LOCALE_COOKIE)?.value, head.get('accept-language'));
}

export async function requestTheme(): Promise<Theme> {
  return themeOf((await cookies()).get(THEME_COOKIE)?.value);
}

/** Words for what is rendered on the server. */
export async function requestWords() {
  const locale = await requestLocale();
  return createTranslator({ locale, messages: messagesOf(locale) });
}

/** Titles of pages. */
export async function requestTitles() {
  const locale = await requestLocale();
  return createTranslator({ locale, messages: messagesOf(locale), namespace: 'titles' });
}
