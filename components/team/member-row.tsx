'use client';

import { Ellipsis, ShieldCheck } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { RelativeTime } from '@/components/ui/relative-time';
import { Cell } from '@/components/ui/table';
import type { Me } from '@/lib/contracts/me';
import type { Member } from '@/lib/contracts/team';
import { RoleSelect } from './role-select';

interface MemberRowProps {
  member: Member;
  me: Me | undefined;
  canWrite: boolean;
  onAction: (action: 'remove' | 'reset') => void;
}

export function MemberRow({ member, me, canWrite, onAction }: MemberRowProps) {
  const t = useTranslations();
  const isMe = me?.user.id === member.userId;
  const name = member.name || member.email;
  const mayTouch = canWrite && (me?.role === 'owner' || member.role !== 'owner');
  return (
    <tr>
      <Cell className="py-2">
        <p className="flex flex-wrap items-center gap-x-2 font-medium wrap-anywhere">
          {name}
          {isMe && <Badge>{t('team.members.you')}</Badge>}
        </p>
        {member.name !== '' && <p className="text-muted text-xs wrap-anywhere">{member.email}</p>}
        <p className="text-muted text-xs sm:hidden">
          {t('team.members.lastSeen')} <LastSeen member={member} />
        </p>
      </Cell>
      <Cell>
        {mayTouch ? (
          <RoleSelect member={member} canNameOwner={me?.role === 'owner'} />
        ) : (
          t(`shell.role.${member.role}`)
        )}
      </Cell>
      <Cell className="max-sm:hidden">
        {member.hasSecondFactor ? (
          <ShieldCheck aria-label={t('common.yes')} className="size-4 text-accent-ink" />
        ) : (
          <span className="text-muted">{t('common.no')}</span>
        )}
      </Cell>
      <Cell className="whitespace-nowrap text-muted max-sm:hidden">
        <LastSeen member={member} />
      </Cell>
      <Cell className="text-right">
        {mayTouch && (
          <Menu
            trigger={
              <Button
                variant="ghost"
                size="icon-sm"
                aria-label={`${t('common.moreActions')}: ${name}`}
              >
                <Ellipsis aria-hidden="true" />
              </Button>
            }
          >
            {!isMe && (
              <MenuItem onClick={() => onAction('reset')}>{t('team.members.reset')}</MenuItem>
            )}
            <MenuItem isDanger onClick={() => onAction('remove')}>
              {t(isMe ? 'team.members.leave' : 'team.members.remove')}
            </MenuItem>
          </Menu>
        )}
      </Cell>
    </tr>
  );
}

function LastSeen({ member: { lastSeenAt } }: { member: Member }) {
  const t = useTranslations('common');
  return lastSeenAt === null ? t('never') : <RelativeTime at={lastSeenAt} />;
}
