'use client';

import { usePathname } from 'next/navigation';
import { useLocale, useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button-class';
import { clockTime } from '@/lib/format/time';
import { usePageDistrust } from './page-distrust';
import { SignInLink } from './sign-in-link';

const PLACE = 'mx-4 mt-3 sm:mx-6';

/** A board says itself that Rollcall does not answer. */
const isBoard = (path: string) => /^\/watchlists\/(?!new$)[^/]+$/.test(path);

/** What makes everything on screen old, said above it: an ended session, a lost network, a silent server. */
export function ConnectionBanners() {
  const distrust = usePageDistrust();
  const path = usePathname();
  switch (distrust?.reason) {
    case 'session':
      return <SessionEnded />;
    case 'network':
      return <NetworkLost />;
    case 'server':
      return isBoard(path) ? null : <ServerSilent answeredAt={distrust.answeredAt} />;
    default:
      return null;
  }
}

function SessionEnded() {
  const t = useTranslations('shell.signedOut');
  return (
    <Banner
      tone="warning"
      isUrgent
      title={t('title')}
      className={PLACE}
      actions={<SignInLink className={buttonClass('primary', 'sm')}>{t('action')}</SignInLink>}
    >
      {t('detail')}
    </Banner>
  );
}

function NetworkLost() {
  const t = useTranslations('shell.offline');
  return (
    <Banner tone="warning" isUrgent title={t('title')} className={PLACE}>
      {t('detail')}
    </Banner>
  );
}

function ServerSilent({ answeredAt }: { answeredAt: number }) {
  const t = useTranslations('shell.silent');
  const time = clockTime(answeredAt, Date.now(), useLocale());
  return (
    <Banner tone="warning" isUrgent title={t('title', { time })} className={PLACE}>
      {t('detail')}
    </Banner>
  );
}
