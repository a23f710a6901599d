'use client';

import { ErrorPage } from '@/components/shell/error-page';

interface Props {
  error: Error & { digest?: string };
  retry: () => void;
}

export default function DashboardError({ error, retry }: Props) {
  return <ErrorPage digest={error.digest} onRetry={retry} />;
}
