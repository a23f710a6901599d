import type { Metadata } from 'next';
import { ConnectionPage } from '@/components/connections/connection-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('connection') };
}

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ created?: string | string[] }>;
}

export default async function Page({ params, searchParams }: Props) {
  const [{ id }, { created }] = await Promise.all([params, searchParams]);
  return <ConnectionPage connectionId={id} isNew={created === '1'} />;
}
