'use client';

import Link from 'next/link';
import { useWatchlists } from '@/lib/queries/watchlists';

const SHOWN = 3;

/** Names of lists; the rest of many as a count. */
export function ListLinks({ watchlistIds }: { watchlistIds: readonly string[] }) {
  const lists = useWatchlists().data ?? [];
  const named = watchlistIds.flatMap((id) => lists.find((list) => list.id === id) ?? []);
  return (
    <span className="flex flex-wrap gap-x-2">
      {named.slice(0, SHOWN).map(({ id, name }) => (
        <Link
          key={id}
          href={`/watchlists/${id}`}
          prefetch={false}
          className="max-w-48 truncate text-accent-ink hover:underline"
        >
          {name}
        </Link>
      ))}
      {named.length > SHOWN && <span className="text-muted">+{named.length - SHOWN}</span>}
    </span>
  );
}
