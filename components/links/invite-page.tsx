'use client';

import { useTranslations } from 'use-intl/react';
import { Entrance } from '@/components/shell/entrance';
import { Skeleton } from '@/components/ui/skeleton';
import { useInvite } from '@/lib/queries/links';
import { InviteForm } from './invite-form';
import { JoinTeam } from './join-team';
import { useLinkSecret } from './use-link-secret';

export function InvitePage() {
  const t = useTranslations();
  const secret = useLinkSecret();
  const { data, error } = useInvite(secret);
  if (error !== null) {
    return (
      <Entrance title={t('titles.invite')}>
        <p className="font-medium text-sm">{t('links.invite.invalid')}</p>
        <p className="text-muted text-sm">{t('links.invite.invalidDetail')}</p>
      </Entrance>
    );
  }
  if (data === undefined || secret === null) {
    return (
      <Entrance title={t('titles.invite')}>
        <Skeleton className="h-24" />
      </Entrance>
    );
  }
  return (
    <Entrance
      title={t('links.invite.title', { team: data.teamName })}
      lead={t('links.invite.lead', { role: t(`shell.role.${data.role}`) })}
    >
      {data.signedInAs === null ? (
        <InviteForm secret={secret} boundTo={data.email} />
      ) : (
        <JoinTeam secret={secret} signedInAs={data.signedInAs} />
      )}
    </Entrance>
  );
}
