'use client';

import { LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem, MenuLinkItem, MenuSeparator } from '@/components/ui/menu';
import { useMe } from '@/lib/queries/me';
import { LocaleChoice } from './locale-choice';
import { ThemeChoice } from './theme-choice';
import { useKeepPreference } from './use-keep-preference';

async function leave(): Promise<void> {
  try {
    const { signOut } = await import('next-auth/react');
    await signOut({ redirect: false });
  } finally {
    window.location.assign('/sign-in');
  }
}

export function PersonMenu() {
  const t = useTranslations('shell');
  const me = useMe().data;
  const keep = useKeepPreference();
  const name = me?.user.name || me?.user.email || '';
  return (
    <Menu
      trigger={
        <Button variant="ghost" size="icon" aria-label={t('personMenu', { name })}>
          <span
            aria-hidden="true"
            className="flex size-6 items-center justify-center rounded-full bg-accent-soft font-medium text-accent-ink text-xs uppercase"
          >
            {[...name][0] ?? <UserRound className="size-3.5!" />}
          </span>
        </Button>
      }
    >
      {me !== undefined && (
        <div className="px-2 pt-1.5 pb-2">
          <p className="truncate font-medium">{name}</p>
          <p className="truncate text-muted text-xs">
            {me.user.name && `${me.user.email} · `}
            {t(`role.${me.role}`)}
          </p>
        </div>
      )}
      <MenuLinkItem render={<Link href="/account" prefetch={false} />}>
        <UserRound aria-hidden="true" />
        {t('account')}
      </MenuLinkItem>
      <MenuSeparator />
      <ThemeChoice onChosen={(theme) => keep({ theme })} />
      <LocaleChoice onChosen={(locale) => keep({ locale })} />
      <MenuSeparator />
      <MenuItem onClick={() => void leave()}>
        <LogOut aria-hidden="true" />
        {t('signOut')}
      </MenuItem>
    </Menu>
  );
}
