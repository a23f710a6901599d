import type { Metadata } from 'next';
import { ResetPage } from '@/components/links/reset-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('resetPassword'), referrer: 'no-referrer' };
}

export default function Page() {
  return <ResetPage />;
}
