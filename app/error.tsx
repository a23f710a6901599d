'use client';

import { ErrorPage } from '@/components/shell/error-page';

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function AppError({ error, retry }: Props) {
  return (
    <main>
      <ErrorPage digest={error.digest} onRetry={retry} />
    </main>
  );
}
