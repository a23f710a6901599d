'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { useKeepPreference } from '@/components/shell/use-keep-preference';
import { useSetLocale } from '@/components/shell/use-set-locale';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { setTheme, useTheme } from '@/components/ui/theme';
import { localeSchema, themeSchema } from '@/lib/contracts/me';
import { LOCALE_NAMES } from '@/lib/i18n/locale';

export function PreferenceSection() {
  const t = useTranslations();
  const locale = useLocale();
  const setLocale = useSetLocale();
  const theme = useTheme();
  const keep = useKeepPreference();
  return (
    <Section title={t('account.preferences')} description={t('account.preferencesDetail')}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field label={t('shell.language')}>
          <Select
            value={locale}
            options={localeSchema.options.map((value) => ({ value, label: LOCALE_NAMES[value] }))}
            onValueChange={(chosen) => {
              setLocale(chosen);
              keep({ locale: chosen });
            }}
          />
        </Field>
        <Field label={t('shell.theme')}>
          <Select
            value={theme}
            options={themeSchema.options.map((value) => ({
              value,
              label: t(`shell.themes.${value}`),
            }))}
            onValueChange={(chosen) => {
              setTheme(chosen);
              keep({ theme: chosen });
            }}
          />
        </Field>
      </div>
    </Section>
  );
}
