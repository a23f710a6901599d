'use client';

import { useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button-class';
import { isSignedOut, subscribeSignedOut } from '@/lib/queries/signed-out';
import { SignInLink } from './sign-in-link';

function subscribeNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** What makes everything on screen old, said above it: an ended session, a lost network. */
export function ConnectionBanners() {
  const t = useTranslations('shell');
  const hasEnded = useSyncExternalStore(subscribeSignedOut, isSignedOut, () => false);
  const isOnline = useSyncExternalStore(
    subscribeNetwork,
    () => navigator.onLine,
    () => true,
  );
  if (hasEnded) {
    return (
      <Banner
        tone="warning"
        isUrgent
        title={t('signedOut.title')}
        className="mx-4 mt-3 sm:mx-6"
        actions={
          <SignInLink className={buttonClass('primary', 'sm')}>{t('signedOut.action')}</SignInLink>
        }
      >
        {t('signedOut.detail')}
      </Banner>
    );
  }
  if (isOnline) return null;
  return (
    <Banner tone="warning" isUrgent title={t('offline.title')} className="mx-4 mt-3 sm:mx-6">
      {t('offline.detail')}
    </Banner>
  );
}
