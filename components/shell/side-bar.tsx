'use client';

import { clsx } from 'clsx';
import {
  Activity,
  Cable,
  History,
  KeyRound,
  LayoutGrid,
  Search,
  Share2,
  Users,
} from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { useCan } from '@/lib/queries/me';
import { NavLink } from './nav-link';
import { TeamMenu } from './team-menu';
import { WatchlistLinks } from './watchlist-links';

/** The links stand at the bottom: their room is kept, so that none moves while the page is still being read. */
const ROOM_FOR_FOUR = 'min-h-[calc(8rem+3px)]';
const ROOM_FOR_FIVE = 'min-h-[calc(10rem+4px)]';

export function SideBar({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('shell');
  const canSeeCredentials = useCan('credentials.read');
  return (
    <nav aria-label={t('mainNavigation')} className="flex h-full flex-col">
      <TeamMenu />
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 pt-1 pb-4">
        <ul className="flex flex-col gap-px">
          <NavLink
            href="/"
            icon={<LayoutGrid />}
            label={t('overview')}
            isExact
            onNavigate={onNavigate}
          />
          <NavLink
            href="/changes"
            icon={<History />}
            label={t('changes')}
            onNavigate={onNavigate}
          />
          <NavLink href="/lookup" icon={<Search />} label={t('lookup')} onNavigate={onNavigate} />
        </ul>
        <WatchlistLinks onNavigate={onNavigate} />
        <ul
          className={clsx(
            'flex flex-col gap-px',
            canSeeCredentials ? ROOM_FOR_FIVE : ROOM_FOR_FOUR,
          )}
        >
          <NavLink
            href="/connections"
            icon={<Cable />}
            label={t('connections')}
            onNavigate={onNavigate}
          />
          {canSeeCredentials && (
            <NavLink
              href="/credentials"
              icon={<KeyRound />}
              label={t('credentials')}
              onNavigate={onNavigate}
            />
          )}
          <NavLink
            href="/snapshots"
            icon={<Share2 />}
            label={t('snapshots')}
            onNavigate={onNavigate}
          />
          <NavLink
            href="/footprint"
            icon={<Activity />}
            label={t('footprint')}
            onNavigate={onNavigate}
          />
          <NavLink href="/team" icon={<Users />} label={t('team')} onNavigate={onNavigate} />
        </ul>
      </div>
    </nav>
  );
}
