import type { Metadata } from 'next';
import { AddClientsPage } from '@/components/watchlists/add-clients-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('watchlist') };
}

export default async function Page({ params }: { params: Promise<{ watchlistId: string }> }) {
  return <AddClientsPage watchlistId={(await params).watchlistId} />;
}
