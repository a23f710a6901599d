'use client';

import { LogOut, UserRound } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'use-intl/react';
import { MenuItem, MenuLinkItem, MenuSeparator } from '@/components/ui/menu';
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

/** Who is signed in, and what is theirs: account, theme, language, the way out. */
export function PersonMenuItems({ name }: { name: string }) {
  const t = useTranslations('shell');
  const me = useMe().data;
  const keep = useKeepPreference();
  return (
    <>
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
    </>
  );
}
