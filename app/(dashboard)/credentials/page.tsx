import type { Metadata } from 'next';
import { CredentialsPage } from '@/components/credentials/credentials-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('credentials') };
}

export default function Page() {
  return <CredentialsPage />;
}
