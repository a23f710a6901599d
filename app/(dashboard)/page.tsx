import type { Metadata } from 'next';
import { OverviewPage } from '@/components/overview/overview-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('overview') };
}

export default function Page() {
  return <OverviewPage />;
}
