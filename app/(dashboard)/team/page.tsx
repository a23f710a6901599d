import type { Metadata } from 'next';
import { TeamPage } from '@/components/team/team-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('team') };
}

export default function Page() {
  return <TeamPage />;
}
