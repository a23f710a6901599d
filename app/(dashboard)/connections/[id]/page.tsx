import type { Metadata } from 'next';
import { ConnectionPage } from '@/components/connections/connection-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('connection') };
}

interface Props {
  params: Promise<{ id: string }>;
}

export default async function Page({ params }: Props) {
  const { id } = await params;
  return <ConnectionPage connectionId={id} />;
}
