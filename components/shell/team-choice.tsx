'use client';

import { useTranslations } from 'use-intl/react';
import { MenuChoice } from '@/components/ui/menu';
import { useSayFailure } from '@/components/ui/use-finish';
import type { Me } from '@/lib/contracts/me';
import { useSwitchTeam } from '@/lib/queries/account';

export function TeamChoice({ me }: { me: Me }) {
  const t = useTranslations('shell');
  const switchTeam = useSwitchTeam();
  const sayFailure = useSayFailure();
  return (
    <MenuChoice
      label={t('team')}
      value={me.team.id}
      options={me.teams.map(({ id, name: label }) => ({ value: id, label }))}
      onValueChange={(teamId) => {
        if (teamId !== me.team.id) void switchTeam.mutateAsync(teamId).catch(sayFailure);
      }}
    />
  );
}
