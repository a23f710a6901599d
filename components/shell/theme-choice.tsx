'use client';

import { useTranslations } from 'use-intl/react';
import { MenuChoice } from '@/components/ui/menu';
import { setTheme, useTheme } from '@/components/ui/theme';
import { themeSchema } from '@/lib/contracts/me';

export function ThemeChoice() {
  const t = useTranslations('shell');
  const options = themeSchema.options.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
    <MenuChoice label={t('theme')} value={useTheme()} options={options} onValueChange={setTheme} />
  );
}
