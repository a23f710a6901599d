import type { Metadata } from 'next';
import { preload } from 'react-dom';
import { Board } from '@/components/board/board';
import { idSchema } from '@/lib/contracts/common';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('watchlist') };
}

const PRELOADED_FETCH = { as: 'fetch', crossOrigin: 'anonymous' } as const;

export default async function WatchlistPage({
  params,
}: {
  params: Promise<{ watchlistId: string }>;
}) {
  const { watchlistId } = await params;
  const isId = idSchema.safeParse(watchlistId).success;
  // The first poll is on its way before the page's code is: on a slow machine a second earlier.
  if (isId) preload(`/api/v1/watchlists/${watchlistId}/statuses`, PRELOADED_FETCH);
  return <Board watchlistId={watchlistId} />;
}
