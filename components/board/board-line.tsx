'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl/react';
import { SignInLink } from '@/components/shell/sign-in-link';
import { TopBarContent } from '@/components/shell/top-bar-content';
import { StatusGlyph } from '@/components/ui/status-glyph';
import { useIsNarrow } from '@/components/ui/use-is-narrow';
import { useNowMs } from '@/components/ui/use-now';
import { MembersOnlyMark } from '@/components/watchlists/access/members-only-mark';
import type { Connection } from '@/lib/contracts/connection';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { formatRate } from '@/lib/format/number';
import { absoluteTime, clockTime, duration, exactDuration } from '@/lib/format/time';
import type { StatusStore } from '@/lib/queries/status-store';
import { useStoreVersion } from '@/lib/queries/statuses';

const IDS_PER_CALL = 10;
/** Two digits and the widest unit: what is older moves its neighbours once an hour at most. */
const LONGEST_MS = 59 * 60_000;

interface BoardLineProps {
  watchlist: Watchlist | undefined;
  connection: Connection | undefined;
  /** Whether name and connection have been asked for: what stands beside them has its place only then. */
  isNamed: boolean;
  store: StatusStore;
}

/** What this is and how fresh: name, connection, age of the oldest check, what it costs. */
export function BoardLine({ watchlist, connection, isNamed, store }: BoardLineProps) {
  return (
    <TopBarContent>
      <div className="flex min-w-0 flex-1 items-baseline gap-x-3">
        <h1 className="min-w-0 truncate text-base">{watchlist?.name ?? '\u00a0'}</h1>
        {watchlist && <MembersOnlyMark watchlist={watchlist} hasWords />}
        {connection && (
          <Link
            href={`/connections/${connection.id}`}
            prefetch={false}
            className="hidden min-w-0 truncate text-muted text-sm hover:text-ink hover:underline md:block"
          >
            {connection.name}
          </Link>
        )}
        {(isNamed || store.distrust() !== null) && <Freshness store={store} />}
        {watchlist && <Cost watchlist={watchlist} />}
      </div>
    </TopBarContent>
  );
}

function Freshness({ store }: { store: StatusStore }) {
  useStoreVersion(store);
  const t = useTranslations('board');
  const locale = useLocale();
  const nowMs = useNowMs();
  const isNarrow = useIsNarrow();
  if (nowMs === 0 || !store.isLoaded()) return null;
  if (store.distrust() !== null) return <Distrust store={store} />;
  const { oldestAt, newestAt, nextDueAt } = store.checked();
  const at = oldestAt ?? newestAt;
  if (at === null) return <span className="shrink-0 text-muted text-sm">{t('line.never')}</span>;
  const title = absoluteTime(Date.parse(at), locale);
  const longest = duration(LONGEST_MS, locale);
  const words = oldestAt === null ? 'line.lastChecked' : 'line.checked';
  const checked = t(words, { age: duration(nowMs - Date.parse(at), locale) });
  const room = t('line.lastChecked', { age: longest });
  const style = 'shrink-0 whitespace-nowrap text-muted text-sm tabular';
  if (nextDueAt === null || isNarrow) {
    return (
      <Steady room={room} title={title} className={style}>
        {checked}
      </Steady>
    );
  }
  const dueMs = Date.parse(nextDueAt) - nowMs;
  const next = dueMs < 1000 ? t('line.nextNow') : t('line.next', { time: duration(dueMs, locale) });
  return (
    <Steady room={`${room} · ${t('line.next', { time: longest })}`} title={title} className={style}>
      {`${checked} · ${next}`}
    </Steady>
  );
}

interface SteadyProps {
  room: string;
  title: string;
  className: string;
  children: string;
}

/** Keeps the room that `room` takes, so that a time that grows moves nothing beside it. */
function Steady({ room, title, className, children }: SteadyProps) {
  return (
    <span
      title={title}
      data-room={room}
      className={clsx(
        'after:invisible after:block after:h-0 after:overflow-hidden after:content-[attr(data-room)]',
        className,
      )}
    >
      {children}
    </span>
  );
}

/** Why everything on screen is hatched. */
function Distrust({ store }: { store: StatusStore }) {
  const t = useTranslations('board');
  const locale = useLocale();
  const reason = store.distrust();
  const answeredAt = store.answeredAt();
  if (reason === null || answeredAt === null) return null;
  return (
    <span role="status" className="flex min-w-0 items-center gap-1.5 text-conflict-ink text-sm">
      <StatusGlyph shape="online" isStale className="text-conflict-ink!" />
      <span className="truncate">
        {t(`distrust.${reason}`, { time: clockTime(answeredAt, Date.now(), locale) })}
      </span>
      {reason === 'session' && (
        <SignInLink className="shrink-0 underline">{t('distrust.signIn')}</SignInLink>
      )}
    </span>
  );
}

function Cost({ watchlist }: { watchlist: Watchlist }) {
  const t = useTranslations('board');
  const locale = useLocale();
  const rate = Math.ceil(watchlist.total / IDS_PER_CALL) / watchlist.intervalSeconds;
  const parts = [
    t('line.every', { time: exactDuration(watchlist.intervalSeconds * 1000, locale) }),
    t(`line.${watchlist.mode}`),
    t('line.rate', { rate: formatRate(rate, locale) }),
  ];
  return (
    <span className="ml-auto hidden shrink-0 whitespace-nowrap pr-1 text-muted text-sm tabular xl:inline">
      {parts.join(' · ')}
    </span>
  );
}
