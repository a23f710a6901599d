'use client';

import { useRouter } from 'next/navigation';
import { setCookie } from '@/components/ui/set-cookie';
import type { Locale } from '@/lib/contracts/me';
import { LOCALE_COOKIE } from '@/lib/i18n/locale';

export function useSetLocale(): (locale: Locale) => void {
  const router = useRouter();
  return (locale) => {
    setCookie(LOCALE_COOKIE, locale);
    router.refresh();
  };
}
