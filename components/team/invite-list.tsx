'use client';

import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { RelativeTime } from '@/components/ui/relative-time';
import { Section } from '@/components/ui/section';
import { showToast } from '@/components/ui/toast';
import type { Invite } from '@/lib/contracts/team';
import { useInvites, useRevokeInvite } from '@/lib/queries/team';

/** Only those that still work: used and expired ones are in the audit log. */
export function InviteList() {
  const t = useTranslations('team.invites');
  const open = useInvites(true).data?.filter(({ state }) => state === 'open') ?? [];
  if (open.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ul className="-my-3 divide-y divide-line">
        {open.map((invite) => (
          <InviteRow key={invite.id} invite={invite} />
        ))}
      </ul>
    </Section>
  );
}

const timeTag = (at: string) => () => <RelativeTime key={at} at={at} />;

function InviteRow({ invite }: { invite: Invite }) {
  const t = useTranslations();
  const revoke = useRevokeInvite();
  const name = invite.email ?? t('team.invites.anyone');
  return (
    <li className="flex items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="flex items-center gap-2 text-sm">
          <span className="truncate font-medium">{name}</span>
          <Badge>{t(`shell.role.${invite.role}`)}</Badge>
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted text-xs">
          <span>{t('team.invites.by', { name: invite.createdBy })}</span>
          <span>{t.rich('team.invites.untilTag', { when: timeTag(invite.expiresAt) })}</span>
        </p>
      </div>
      <Button
        size="sm"
        aria-label={t('team.invites.revokeLabel', { name })}
        isPending={revoke.isPending}
        onClick={() =>
          revoke.mutate(invite.id, {
            onSuccess: () => showToast({ title: t('team.invites.revoked') }),
          })
        }
      >
        {t('team.invites.revoke')}
      </Button>
    </li>
  );
}
