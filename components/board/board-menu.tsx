'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { loadOnce } from '@/components/ui/load-once';
import { Menu } from '@/components/ui/menu';
import type { Watchlist } from '@/lib/contracts/watchlist';
import type { BoardMenuItemsProps } from './board-menu-items';

const menuItems = loadOnce(async () => (await import('./board-menu-items')).BoardMenuItems);

interface BoardMenuProps extends Omit<BoardMenuItemsProps, 'watchlist'> {
  watchlist: Watchlist | undefined;
}

export function BoardMenu({ watchlist, ...props }: BoardMenuProps) {
  const t = useTranslations('board.toolbar');
  return (
    <Menu
      items={menuItems}
      trigger={
        <Button
          variant="ghost"
          size="icon"
          aria-label={t('more')}
          title={t('more')}
          disabled={watchlist === undefined}
        >
          <Ellipsis aria-hidden="true" />
        </Button>
      }
    >
      {watchlist !== undefined && <Items watchlist={watchlist} {...props} />}
    </Menu>
  );
}

/** Drawn by the open menu, which has fetched their code. */
function Items(props: BoardMenuItemsProps) {
  const BoardMenuItems = menuItems.get();
  return BoardMenuItems === null ? null : <BoardMenuItems {...props} />;
}
