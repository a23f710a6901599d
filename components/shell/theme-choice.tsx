'use client';

import { useTranslations } from 'use-intl/react';
import { MenuChoice } from '@/components/ui/menu';
import { setTheme, useTheme } from '@/components/ui/theme';
import { type Theme, themeSchema } from '@/lib/contracts/me';

export function ThemeChoice({ onChosen }: { onChosen?: (theme: Theme) => void }) {
  const t = useTranslations('shell');
  const options = themeSchema.options.map((value) => ({ value, label: t(`themes.${value}`) }));
  return (
    <MenuChoice
      label={t('theme')}
      value={useTheme()}
      options={options}
      onValueChange={(chosen) => {
        setTheme(chosen);
        onChosen?.(chosen);
      }}
    />
  );
}
