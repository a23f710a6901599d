import { clsx } from 'clsx';

/** Appears only after 200 ms, so that what is quick does not flicker. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={clsx('size-4 animate-[spin_0.8s_linear_infinite,appear_0.2s_step-end]', className)}
    >
      <circle
        cx="8"
        cy="8"
        r="6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        strokeDasharray="28 10"
        strokeLinecap="round"
      />
    </svg>
  );
}
