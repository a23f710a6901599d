'use client';

import { useTranslations } from 'use-intl/react';
import { Entrance } from '@/components/shell/entrance';
import { Banner } from '@/components/ui/banner';
import { SignInForm } from './sign-in-form';
import { SingleSignOn } from './single-sign-on';

interface SignInPageProps {
  next: string;
  /** The identity provider's name, when there is one. */
  singleSignOn: string | null;
  /** What went wrong on the way back from it. */
  problem: 'noAccount' | 'notSignedIn' | null;
}

export function SignInPage({ next, singleSignOn, problem }: SignInPageProps) {
  const t = useTranslations('signIn');
  return (
    <Entrance title={t('title')}>
      <div className="flex flex-col gap-4">
        {problem !== null && <Banner tone="error" title={t(problem)} />}
        <SignInForm next={next} />
        {singleSignOn !== null && <SingleSignOn name={singleSignOn} next={next} />}
      </div>
    </Entrance>
  );
}
