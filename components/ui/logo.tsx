/** Four clients on the roll: two here, one gone, one nobody has heard of. */
export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="7" fill="var(--accent)" />
      <g fill="var(--on-accent)">
        <circle cx="10" cy="10" r="3.5" />
        <circle cx="22" cy="10" r="3.5" />
        <rect x="6.75" y="18.75" width="6.5" height="6.5" rx="1.2" />
        <circle cx="22" cy="22" r="2.75" fill="none" stroke="var(--on-accent)" strokeWidth="1.5" />
      </g>
    </svg>
  );
}
