import type { Metadata } from 'next';
import { LookupPage } from '@/components/lookup/lookup-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('lookup') };
}

export default function Page() {
  return <LookupPage />;
}
