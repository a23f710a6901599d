'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { HeadCell, Table } from '@/components/ui/table';
import type { Member } from '@/lib/contracts/team';
import { useMe } from '@/lib/queries/me';
import { MemberRow } from './member-row';
import { RemoveMember } from './remove-member';
import { ResetLink } from './reset-link';

type Open = { action: 'remove' | 'reset'; member: Member } | null;

interface MemberTableProps {
  members: readonly Member[];
  canWrite: boolean;
}

export function MemberTable({ members, canWrite }: MemberTableProps) {
  const t = useTranslations('team');
  const common = useTranslations('common');
  const me = useMe().data;
  const [open, setOpen] = useState<Open>(null);
  return (
    <>
      <Table caption={t('tabs.members')}>
        <thead>
          <tr>
            <HeadCell>{t('members.name')}</HeadCell>
            <HeadCell>{t('members.role')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('members.factor')}</HeadCell>
            <HeadCell className="max-sm:hidden">{t('members.lastSeen')}</HeadCell>
            <HeadCell>
              <span className="sr-only">{common('moreActions')}</span>
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <MemberRow
              key={member.userId}
              member={member}
              me={me}
              canWrite={canWrite}
              onAction={(action) => setOpen({ action, member })}
            />
          ))}
        </tbody>
      </Table>
      {open?.action === 'remove' && (
        <RemoveMember member={open.member} onClose={() => setOpen(null)} />
      )}
      {open?.action === 'reset' && <ResetLink member={open.member} onClose={() => setOpen(null)} />}
    </>
  );
}
