'use client';

import { UserRound } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { loadOnce } from '@/components/ui/load-once';
import { Menu } from '@/components/ui/menu';
import { useMe } from '@/lib/queries/me';

const menuItems = loadOnce(async () => (await import('./person-menu-items')).PersonMenuItems);

export function PersonMenu() {
  const t = useTranslations('shell');
  const me = useMe().data;
  const name = me?.user.name || me?.user.email || '';
  return (
    <Menu
      items={menuItems}
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
      <Items name={name} />
    </Menu>
  );
}

/** Drawn by the open menu, which has fetched their code. */
function Items({ name }: { name: string }) {
  const PersonMenuItems = menuItems.get();
  return PersonMenuItems === null ? null : <PersonMenuItems name={name} />;
}
