'use client';

import { useTranslations } from 'use-intl/react';
import { Entrance } from '@/components/shell/entrance';
import { SetupForm } from './setup-form';

export function SetupPage() {
  const t = useTranslations('setup');
  return (
    <Entrance title={t('title')} lead={t('lead')}>
      <SetupForm />
    </Entrance>
  );
}
