import type { Metadata } from 'next';
import { FootprintPage } from '@/components/footprint/footprint-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('footprint') };
}

export default function Page() {
  return <FootprintPage />;
}
