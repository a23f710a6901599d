import type { AbstractIntlMessages } from 'use-intl';
import type { Locale } from '@/lib/contracts/me';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';
import type { Translation } from './translation';

export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

const TRANSLATIONS = { en, 'zh-CN': zhCN } satisfies Record<Locale, AbstractIntlMessages>;

export function messagesOf(locale: Locale): Messages {
  return asSource(TRANSLATIONS[locale]);
}

/** Types are drawn from the English words; messages.test.ts holds every language to the same keys and placeholders. */
function asSource(translation: Translation<Messages>): Messages {
  return translation as Messages;
}
