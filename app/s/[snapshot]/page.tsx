import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { SnapshotPage } from '@/components/snapshots/snapshot-page';
import { requestTitles } from '@/lib/i18n/request-locale';
import { readSharedSnapshot } from '@/lib/server/snapshots/read-shared-snapshot';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await requestTitles())('snapshot'),
    robots: { index: false, follow: false, noarchive: true },
    referrer: 'no-referrer',
  };
}

export default async function Page({ params }: { params: Promise<{ snapshot: string }> }) {
  const snapshot = await readSharedSnapshot((await params).snapshot);
  if (snapshot === null) notFound();
  return <SnapshotPage snapshot={snapshot} />;
}
