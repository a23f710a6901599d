import type { Metadata } from 'next';
import { ChangesPage } from '@/components/changes/changes-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('changes') };
}

export default function Page() {
  return <ChangesPage />;
}
