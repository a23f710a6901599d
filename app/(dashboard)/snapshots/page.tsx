import type { Metadata } from 'next';
import { SnapshotsPage } from '@/components/snapshots/snapshots-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('snapshots') };
}

export default function Page() {
  return <SnapshotsPage />;
}
