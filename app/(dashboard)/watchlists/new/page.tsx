import type { Metadata } from 'next';
import { NewWatchlistPage } from '@/components/watchlists/new-watchlist-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('newWatchlist') };
}

export default function Page() {
  return <NewWatchlistPage />;
}
