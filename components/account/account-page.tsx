'use client';

import { useTranslations } from 'use-intl/react';
import { Page } from '@/components/shell/page';
import { Skeleton } from '@/components/ui/skeleton';
import { useMe } from '@/lib/queries/me';
import { PasswordSection } from './password-section';
import { PreferenceSection } from './preference-section';
import { ProfileSection } from './profile-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionSection } from './session-section';

export function AccountPage() {
  const t = useTranslations('titles');
  const me = useMe().data;
  return (
    <Page title={t('account')} isNarrow>
      {me === undefined ? <Skeleton className="h-48" /> : <ProfileSection me={me} />}
      <PreferenceSection />
      <PasswordSection />
      <SecondFactorSection />
      <SessionSection />
    </Page>
  );
}
