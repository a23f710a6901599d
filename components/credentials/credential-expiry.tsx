'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNowMs } from '@/components/ui/use-now';
import type { CredentialEnd } from '@/lib/contracts/credential-end';

/** When an STS token ends: in amber once its end is near, and after. */
export function CredentialExpiry({ end: { expiresAt, warnAt } }: { end: CredentialEnd }) {
  const t = useTranslations('credentials');
  const nowMs = useNowMs();
  const isNear = nowMs > Date.parse(warnAt);
  const when = () => <RelativeTime key="when" at={expiresAt} />;
  return (
    <span className={clsx('text-xs', isNear ? 'text-conflict-ink' : 'text-muted')}>
      {t.rich(nowMs > Date.parse(expiresAt) ? 'expired' : 'expires', { when })}
    </span>
  );
}
