import type { Metadata } from 'next';
import { AccountPage } from '@/components/account/account-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('account') };
}

export default function Page() {
  return <AccountPage />;
}
