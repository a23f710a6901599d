'use client';

import { useEffect, useRef } from 'react';
import { useLocale, useTranslations } from 'use-intl/react';
import { Dialog } from '@/components/ui/dialog';
import { ProblemBanner } from '@/components/ui/problem-banner';
import { Skeleton } from '@/components/ui/skeleton';
import type { Member } from '@/lib/contracts/team';
import { absoluteTime } from '@/lib/format/time';
import { isApiError } from '@/lib/queries/api-error';
import { useIssuePasswordReset } from '@/lib/queries/team';
import { LinkDialog } from './link-dialog';

interface ResetLinkProps {
  member: Member;
  onClose: () => void;
}

/** Issues the link when it opens: choosing the action was the decision. */
export function ResetLink({ member, onClose }: ResetLinkProps) {
  const t = useTranslations('team');
  const locale = useLocale();
  const { mutate, data, error } = useIssuePasswordReset();
  const hasAsked = useRef(false);
  useEffect(() => {
    if (hasAsked.current) return;
    hasAsked.current = true;
    mutate(member.userId);
  }, [mutate, member.userId]);
  const title = t('members.resetTitle', { name: member.name || member.email });
  if (data === undefined) {
    return (
      <Dialog isOpen onOpenChange={onClose} title={title}>
        {isApiError(error) ? <ProblemBanner error={error} /> : <Skeleton className="h-12" />}
      </Dialog>
    );
  }
  return (
    <LinkDialog
      title={title}
      detail={t('members.resetDetail', { when: absoluteTime(Date.parse(data.expiresAt), locale) })}
      text={`${window.location.origin}${data.path}`}
      copyLabel={t('invites.copy')}
      onClose={onClose}
    />
  );
}
