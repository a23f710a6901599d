'use client';

import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { isApiError } from '@/lib/queries/api-error';
import { useAcceptInvite } from '@/lib/queries/links';
import { JoinProblem } from './join-problem';

interface JoinTeamProps {
  secret: string;
  signedInAs: string;
}

export function JoinTeam({ secret, signedInAs }: JoinTeamProps) {
  const t = useTranslations('links.invite');
  const accept = useAcceptInvite();
  return (
    <div className="flex flex-col gap-4">
      {isApiError(accept.error) && <JoinProblem error={accept.error} />}
      <p className="text-sm">{t('signedIn', { email: signedInAs })}</p>
      <Button
        variant="primary"
        isPending={accept.isPending}
        onClick={() =>
          accept.mutate({ secret, name: '' }, { onSuccess: () => window.location.assign('/') })
        }
      >
        {t('join')}
      </Button>
    </div>
  );
}
