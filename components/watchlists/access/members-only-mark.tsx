import { Lock } from 'lucide-react';
import { useTranslations } from 'use-intl/react';
import type { Watchlist } from '@/lib/contracts/watchlist';

interface MembersOnlyMarkProps {
  watchlist: Pick<Watchlist, 'visibility'>;
  /** Shows the words beside the lock where there is room for them. */
  hasWords?: boolean;
}

/** A small lock for a list that is not shown to the whole team. */
export function MembersOnlyMark({ watchlist, hasWords = false }: MembersOnlyMarkProps) {
  const t = useTranslations('watchlists.access');
  if (watchlist.visibility === 'team') return null;
  return (
    <span
      title={t('membersOnly')}
      className="inline-flex shrink-0 items-center gap-1 text-muted text-xs"
    >
      <Lock aria-hidden="true" className="size-3 shrink-0" />
      <span className={hasWords ? 'sr-only lg:not-sr-only' : 'sr-only'}>{t('membersOnly')}</span>
    </span>
  );
}
