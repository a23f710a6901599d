import type { Metadata } from 'next';
import { NotFoundPage } from '@/components/shell/not-found-page';
import { requestTitles } from '@/lib/i18n/request-locale';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTitles())('notFound') };
}

export default function NotFound() {
  return (
    <main>
      <NotFoundPage />
    </main>
  );
}
