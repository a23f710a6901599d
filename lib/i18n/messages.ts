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

const ALL: Record<Locale, Translation<Messages>> = { en, 'zh-CN': zhCN } satisfies Record<
  Locale,
  AbstractIntlMessages
>;

export function messagesOf(locale: Locale): Translation<Messages> {
  return ALL[locale];
}
