import type { Metadata } from 'next';
import { Board } from '@/components/board/board';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('watchlist') };
}

export default async function WatchlistPage({
  params,
}: {
  params: Promise<{ watchlistId: string }>;
}) {
  return <Board watchlistId={(await params).watchlistId} />;
}
