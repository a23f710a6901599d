'use client';

import { clsx } from 'clsx';
import { useTranslations } from 'use-intl/react';
import { RelativeTime } from '@/components/ui/relative-time';
import { useNowMs } from '@/components/ui/use-now';

const WARN_BEFORE_MS = 24 * 3_600_000;

/** When an STS token ends: in amber within a day of it, and after. */
export function CredentialExpiry({ expiresAt }: { expiresAt: string }) {
  const t = useTranslations('credentials');
  const nowMs = useNowMs();
  const endsAtMs = Date.parse(expiresAt);
  const when = () => <RelativeTime key="when" at={expiresAt} />;
  return (
    <span
      className={clsx(
        'text-xs',
        nowMs > 0 && endsAtMs - nowMs < WARN_BEFORE_MS ? 'text-conflict-ink' : 'text-muted',
      )}
    >
      {t.rich(nowMs > 0 && endsAtMs <= nowMs ? 'expired' : 'expires', { when })}
    </span>
  );
}
