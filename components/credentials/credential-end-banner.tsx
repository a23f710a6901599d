'use client';

import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Banner } from '@/components/ui/banner';
import { buttonClass } from '@/components/ui/button-class';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNowMs } from '@/components/ui/use-now';
import type { Connection } from '@/lib/contracts/connection';
import { useCan } from '@/lib/queries/me';

interface CredentialEndBannerProps {
  connection: Connection;
  /** Says which connection, where more than one is on screen. */
  hasName?: boolean;
}

/** The STS token of a connection ends soon, or has ended: what it means and who must act. */
export function CredentialEndBanner({ connection, hasName = false }: CredentialEndBannerProps) {
  const t = useTranslations('credentials.end');
  const canRenew = useCan('credentials.write');
  const nowMs = useNowMs();
  const end = connection.credentialEnd;
  if (end === null || nowMs === 0 || nowMs < Date.parse(end.warnAt)) return null;
  const hasEnded = nowMs >= Date.parse(end.expiresAt);
  const title = t.rich(hasEnded ? 'ended' : 'ends', {
    when: () => <RelativeTime key="when" at={end.expiresAt} />,
  });
  return (
    <Banner
      tone={hasEnded ? 'error' : 'warning'}
      title={
        <>
          {hasName && `${connection.name}: `}
          {title}
        </>
      }
      actions={
        canRenew && (
          <Link href="/credentials" prefetch={false} className={buttonClass('secondary', 'sm')}>
            {t('renew')}
          </Link>
        )
      }
    >
      {t(hasEnded ? 'endedDetail' : 'endsDetail')}
    </Banner>
  );
}
