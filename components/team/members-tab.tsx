'use client';

import { UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import { isApiError } from '@/lib/queries/api-error';
import { useCan } from '@/lib/queries/me';
import { useMembers } from '@/lib/queries/team';
import { InviteDialog } from './invite-dialog';
import { InviteList } from './invite-list';
import { MemberTable } from './member-table';

export function MembersTab() {
  const t = useTranslations('team');
  const { data, error } = useMembers();
  const canWrite = useCan('members.write');
  const [isInviting, setIsInviting] = useState(false);
  return (
    <div className="flex flex-col gap-4">
      {canWrite && (
        <div className="flex justify-end">
          <Button variant="primary" onClick={() => setIsInviting(true)}>
            <UserPlus aria-hidden="true" />
            {t('invite')}
          </Button>
        </div>
      )}
      {isApiError(error) && <ProblemBanner error={error} />}
      {data === undefined && error === null && <Skeleton className="h-40" />}
      {data !== undefined && <MemberTable members={data} canWrite={canWrite} />}
      {canWrite && <InviteList />}
      {isInviting && <InviteDialog onClose={() => setIsInviting(false)} />}
    </div>
  );
}
