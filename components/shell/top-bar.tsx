'use client';

import { Menu as MenuIcon } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { PaletteKeys } from '@/components/palette/palette-keys';
import { Button } from '@/components/ui/button';
import { PersonMenu } from './person-menu';

export const TOP_BAR_SLOT_ID = 'top-bar-slot';

/** A page puts its title line into the slot with TopBarContent. */
export function TopBar({ onOpenNavigation }: { onOpenNavigation: () => void }) {
  const t = useTranslations('shell');
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-10 flex h-12 items-center gap-2 border-line border-b bg-ground px-2 sm:pr-4 lg:pl-6"
    >
      <Button
        variant="ghost"
        size="icon"
        aria-label={t('openNavigation')}
        onClick={onOpenNavigation}
        className="lg:hidden"
      >
        <MenuIcon aria-hidden="true" />
      </Button>
      <div id={TOP_BAR_SLOT_ID} className="flex min-w-0 flex-1 items-center gap-3" />
      <PaletteKeys />
      <PersonMenu />
    </header>
  );
}
