import type { Metadata } from 'next';
import { NewConnectionPage } from '@/components/connections/new-connection-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('newConnection') };
}

export default function Page() {
  return <NewConnectionPage />;
}
