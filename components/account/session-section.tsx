'use client';

import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { Skeleton } from '@/components/ui/skeleton';
import { showToast } from '@/components/ui/toast';
import type { Session } from '@/lib/contracts/account';
import { deviceName } from '@/lib/format/device-name';
import { useRevokeOtherSessions, useRevokeSession, useSessions } from '@/lib/queries/account';
import { isApiError } from '@/lib/queries/api-error';

export function SessionSection() {
  const t = useTranslations('account.sessions');
  const { data, error } = useSessions();
  const revokeOthers = useRevokeOtherSessions();
  const hasOthers = data?.some(({ isCurrent }) => !isCurrent) === true;
  const others = (
    <Button
      size="sm"
      isPending={revokeOthers.isPending}
      onClick={() =>
        revokeOthers.mutate(undefined, {
          onSuccess: ({ revoked }) => showToast({ title: t('revoked', { count: revoked }) }),
        })
      }
    >
      {t('revokeOthers')}
    </Button>
  );
  return (
    <Section title={t('title')} description={t('detail')} actions={hasOthers && others}>
      {isApiError(error) && <ProblemBanner error={error} />}
      {data === undefined && error === null && <Skeleton className="h-16" />}
      <ul className="-my-3 divide-y divide-line">
        {data?.toSorted(currentFirst).map((session) => (
          <SessionRow key={session.id} session={session} />
        ))}
      </ul>
    </Section>
  );
}

const currentFirst = (a: Session, b: Session) =>
  Number(b.isCurrent) - Number(a.isCurrent) || Date.parse(b.lastSeenAt) - Date.parse(a.lastSeenAt);

const timeTag = (at: string) => () => <RelativeTime key={at} at={at} />;

function SessionRow({ session }: { session: Session }) {
  const t = useTranslations('account.sessions');
  const revoke = useRevokeSession();
  const device = deviceName(session.userAgent);
  const name = device === null ? t('unknownDevice') : nameOf(device);
  function nameOf({ browser, system }: { browser: string; system: string | null }): string {
    return system === null ? browser : t('onSystem', { browser, system });
  }
  return (
    <li className="flex items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-sm" title={session.userAgent}>
          <span className="truncate font-medium">{name}</span>
          {session.isCurrent && <Badge tone="accent">{t('current')}</Badge>}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-xs">
          <span className="font-mono">{session.address}</span>
          <span>{t.rich('lastSeen', { when: timeTag(session.lastSeenAt) })}</span>
          <span>{t.rich('since', { when: timeTag(session.createdAt) })}</span>
        </p>
      </div>
      {!session.isCurrent && (
        <Button
          size="sm"
          aria-label={t('revokeLabel', { name })}
          isPending={revoke.isPending}
          onClick={() => revoke.mutate(session.id)}
        >
          {t('revoke')}
        </Button>
      )}
    </li>
  );
}
