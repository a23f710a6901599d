import type { Metadata } from 'next';
import { InvitePage } from '@/components/links/invite-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('invite'), referrer: 'no-referrer' };
}

export default function Page() {
  return <InvitePage />;
}
