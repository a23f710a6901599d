'use client';

import { Activity, Cable, KeyRound, LayoutGrid, Search, Users } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Logo } from '@/components/ui/logo';
import { useCan, useMe } from '@/lib/queries/me';
import { NavLink } from './nav-link';
import { WatchlistLinks } from './watchlist-links';

export function SideBar({ onNavigate }: { onNavigate?: (() => void) | undefined }) {
  const t = useTranslations('shell');
  const me = useMe().data;
  const canSeeCredentials = useCan('credentials.read');
  return (
    <nav aria-label={t('mainNavigation')} className="flex h-full flex-col">
      <Link
        href="/"
        onClick={() => onNavigate?.()}
        className="flex h-12 shrink-0 items-center gap-2.5 px-4"
      >
        <Logo />
        <span className="min-w-0 truncate font-medium text-base">
          {me?.team.name ?? 'Rollcall'}
        </span>
      </Link>
      <div className="flex min-h-0 flex-1 flex-col gap-5 overflow-y-auto px-2 pt-1 pb-4">
        <ul className="flex flex-col gap-px">
          <NavLink
            href="/"
            icon={<LayoutGrid />}
            label={t('overview')}
            isExact
            onNavigate={onNavigate}
          />
          <NavLink href="/lookup" icon={<Search />} label={t('lookup')} onNavigate={onNavigate} />
        </ul>
        <WatchlistLinks onNavigate={onNavigate} />
        <ul className="mt-auto flex flex-col gap-px">
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
