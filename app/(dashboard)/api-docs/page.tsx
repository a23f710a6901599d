import type { Metadata } from 'next';
import { ApiDocsPage } from '@/components/api-docs/api-docs-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('apiDocs') };
}

export default function Page() {
  return <ApiDocsPage />;
}
