import type { AbstractIntlMessages } from 'use-intl';
import type { Locale } from '@/lib/contracts/me';
import { en } from './messages/en';
import { zhCN } from './messages/zh-CN';
import { asSource } from './translation';

export type Messages = typeof en;

declare module 'use-intl' {
  interface AppConfig {
    Locale: Locale;
    Messages: Messages;
  }
}

const TRANSLATIONS = { en, 'zh-CN': zhCN } satisfies Record<Locale, AbstractIntlMessages>;

export function messagesOf(locale: Locale): Messages {
  return asSource<Messages>(TRANSLATIONS[locale]);
}
