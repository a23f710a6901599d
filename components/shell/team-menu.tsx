'use client';

import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { loadOnce } from '@/components/ui/load-once';
import { Logo } from '@/components/ui/logo';
import { Menu } from '@/components/ui/menu';
import type { Me } from '@/lib/contracts/me';
import { useMe } from '@/lib/queries/me';

const teamChoice = loadOnce(async () => (await import('./team-choice')).TeamChoice);

const barClass = 'flex h-12 w-full shrink-0 items-center gap-2.5 px-4 text-left';

/** Whose clients one looks at; a choice for those who are in several teams. */
export function TeamMenu() {
  const t = useTranslations('shell');
  const me = useMe().data;
  const name = me?.team.name ?? '';
  const content = (
    <>
      <Logo />
      <span className="min-w-0 flex-1 truncate font-medium text-base">{name}</span>
    </>
  );
  if (me === undefined || me.teams.length < 2) return <div className={barClass}>{content}</div>;
  return (
    <Menu
      align="start"
      items={teamChoice}
      trigger={
        <button
          type="button"
          aria-label={t('teamMenu', { name })}
          className={`${barClass} hover:bg-hover`}
        >
          {content}
          <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-muted" />
        </button>
      }
    >
      <Choice me={me} />
    </Menu>
  );
}

/** Drawn by the open menu, which has fetched its code. */
function Choice({ me }: { me: Me }) {
  const TeamChoice = teamChoice.get();
  return TeamChoice === null ? null : <TeamChoice me={me} />;
}
