'use client';

import { useTranslations } from 'use-intl/react';
import { Entrance } from '@/components/shell/entrance';
import { SignInForm } from './sign-in-form';

export function SignInPage({ next }: { next: string }) {
  const t = useTranslations('signIn');
  return (
    <Entrance title={t('title')}>
      <SignInForm next={next} />
    </Entrance>
  );
}
