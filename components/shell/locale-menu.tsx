'use client';

import { Languages } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Menu } from '@/components/ui/menu';
import { LocaleChoice } from './locale-choice';

/** For pages without a person's menu. */
export function LocaleMenu() {
  const t = useTranslations('shell');
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('language')} title={t('language')}>
          <Languages aria-hidden="true" />
        </Button>
      }
    >
      <LocaleChoice />
    </Menu>
  );
}
