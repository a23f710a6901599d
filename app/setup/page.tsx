import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { SetupPage } from '@/components/setup/setup-page';
import { requestTitles } from '@/lib/i18n/request-locale';
import { isSetupNeeded } from '@/lib/server/team/is-setup-needed';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('setup') };
}

export default async function Page() {
  if (!(await isSetupNeeded())) redirect('/');
  return <SetupPage />;
}
