import type { Locale } from '@/lib/contracts/me';
import type { Messages } from './messages';
import { asSource } from './translation';

/** The words of a language, fetched when they are wanted: a page itself carries only those of its own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  switch (locale) {
    case 'en':
      return (await import('./messages/en')).en;
    case 'zh-CN':
      return asSource<Messages>((await import('./messages/zh-CN')).zhCN);
  }
}
