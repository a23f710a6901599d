import { type Locale, localeSchema, type Theme, themeSchema } from '@/lib/contracts/me';

export const LOCALE_COOKIE = 'rollcall-locale';
export const THEME_COOKIE = 'rollcall-theme';
export const DEFAULT_LOCALE: Locale = 'en';

export const LOCALE_NAMES: Record<Locale, string> = { en: 'English', 'zh-CN': '简体中文' };

/** The person's choice, else the first language of `Accept-Language` that we speak, else English. */
export function negotiateLocale(
  chosen: string | undefined,
  acceptLanguage: string | null | undefined,
): Locale {
  const parsed = localeSchema.safeParse(chosen);
  if (parsed.success) return parsed.data;
  for (const tag of byPreference(acceptLanguage ?? '')) {
    if (tag === 'zh' || tag.startsWith('zh-')) return 'zh-CN';
    if (tag === 'en' || tag.startsWith('en-')) return 'en';
  }
  return DEFAULT_LOCALE;
}

export function themeOf(chosen: string | undefined): Theme {
  const parsed = themeSchema.safeParse(chosen);
  return parsed.success ? parsed.data : 'system';
}

function byPreference(acceptLanguage: string): string[] {
  return acceptLanguage
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=');
      return { tag, quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter((entry) => entry.tag !== '' && entry.quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map((entry) => entry.tag);
}
