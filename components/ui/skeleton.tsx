import { clsx } from 'clsx';

/** A block of the size of what is coming; say what is loading once, on the parent, with `aria-busy`. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div
      aria-hidden="true"
      className={clsx('animate-shimmer rounded bg-hover [animation-delay:200ms]', className)}
    />
  );
}
