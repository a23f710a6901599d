import type { Metadata } from 'next';
import { HistoryPage } from '@/components/charts/history-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('history') };
}

interface Props {
  params: Promise<{ watchlistId: string }>;
}

export default async function Page({ params }: Props) {
  return <HistoryPage watchlistId={(await params).watchlistId} />;
}
