import type { Metadata } from 'next';
import { ConnectionsPage } from '@/components/connections/connections-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('connections') };
}

export default function Page() {
  return <ConnectionsPage />;
}
