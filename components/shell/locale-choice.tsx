'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { MenuChoice } from '@/components/ui/menu';
import { type Locale, localeSchema } from '@/lib/contracts/me';
import { LOCALE_NAMES } from '@/lib/i18n/locale';
import { useSetLocale } from './use-set-locale';

interface LocaleChoiceProps {
  onChosen?: (locale: Locale) => void;
}

/** Each language is named in itself, so that it is found by whoever needs it. */
export function LocaleChoice({ onChosen }: LocaleChoiceProps) {
  const t = useTranslations('shell');
  const locale = useLocale();
  const setLocale = useSetLocale();
  const options = localeSchema.options.map((value) => ({
    value,
    label: <span lang={value}>{LOCALE_NAMES[value]}</span>,
  }));
  return (
    <MenuChoice
      label={t('language')}
      value={locale}
      options={options}
      onValueChange={(chosen) => {
        setLocale(chosen);
        onChosen?.(chosen);
      }}
    />
  );
}
