import { Skeleton } from '@/components/ui/skeleton';

export default function Loading() {
  return (
    <div aria-busy="true" className="flex w-full max-w-7xl flex-col gap-5 px-4 py-5 sm:px-6">
      <Skeleton className="h-64" />
    </div>
  );
}
