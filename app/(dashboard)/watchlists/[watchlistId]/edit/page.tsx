import type { Metadata } from 'next';
import { EditWatchlistPage } from '@/components/watchlists/edit-watchlist-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('watchlist') };
}

export default async function Page({ params }: { params: Promise<{ watchlistId: string }> }) {
  return <EditWatchlistPage watchlistId={(await params).watchlistId} />;
}
