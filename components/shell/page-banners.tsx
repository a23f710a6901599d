'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { type ReactNode, useSyncExternalStore } from 'react';
import { useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button-class';
import { isSignedOut, subscribeSignedOut } from '@/lib/queries/signed-out';

function subscribeNetwork(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Signing in leads back to what is on screen: the path with its filter, view and client. */
export function SignInLink({ className, children }: { className: string; children: ReactNode }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const next = search === '' ? path : `${path}?${search}`;
  return (
    <a href={`/sign-in?next=${encodeURIComponent(next)}`} className={className}>
      {children}
    </a>
  );
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
