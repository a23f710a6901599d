import { clsx } from 'clsx';
import type { Glyph, GlyphShape } from '@/lib/format/glyph';

interface StatusGlyphProps extends Partial<Omit<Glyph, 'shape'>> {
  shape: GlyphShape;
  className?: string;
}

const COLOURS: Record<GlyphShape, string> = {
  online: 'text-online',
  offline: 'text-offline',
  unknown: 'text-unknown',
  conflict: 'text-conflict',
  neverOnline: 'text-offline',
  flapping: 'text-conflict',
};

/**
 * The shape alone tells the status; put the word beside it, or hide it from screen readers where one stands. What is
 * unknown claims nothing that could be stale.
 */
export function StatusGlyph({
  shape,
  isStale = false,
  isChecking = false,
  className,
}: StatusGlyphProps) {
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={clsx('size-3.5 shrink-0', COLOURS[shape], className)}
    >
      {isStale && shape !== 'unknown' ? <StaleShape shape={shape} /> : <Shape shape={shape} />}
      {isChecking && (
        <rect
          x="0.75"
          y="0.75"
          width="14.5"
          height="14.5"
          rx="4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1"
          className="animate-breathe"
        />
      )}
    </svg>
  );
}

function Shape({ shape }: { shape: GlyphShape }) {
  switch (shape) {
    case 'online':
      return <circle cx="8" cy="8" r="5" fill="currentColor" />;
    case 'offline':
      return <rect x="3" y="3" width="10" height="10" rx="1" fill="currentColor" />;
    case 'unknown':
      return <circle cx="8" cy="8" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />;
    case 'conflict':
      return (
        <g>
          <path d="M8 3a5 5 0 0 0 0 10z" fill="currentColor" />
          <path d="M9.25 3.75h3v8.5h-3z" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </g>
      );
    case 'neverOnline':
      return (
        <g fill="none" stroke="currentColor" strokeWidth="1.25">
          <rect x="2.6" y="2.6" width="10.8" height="10.8" rx="1" />
          <path d="M6.4 6.6a1.6 1.6 0 1 1 2.5 1.3c-.6.4-.9.7-.9 1.3" strokeLinecap="round" />
          <circle cx="8" cy="11.1" r=".35" fill="currentColor" />
        </g>
      );
    case 'flapping':
      return (
        <path
          d="M1.75 10.5 4.5 5l3 6 3-6 3.75 5.5"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          strokeLinejoin="round"
          strokeLinecap="round"
        />
      );
  }
}

function StaleShape({ shape }: { shape: GlyphShape }) {
  const isRound = shape === 'online';
  return (
    <g stroke="currentColor" fill="none">
      {isRound ? (
        <circle cx="8" cy="8" r="4.5" strokeWidth="1.25" />
      ) : (
        <rect x="3.25" y="3.25" width="9.5" height="9.5" rx="1" strokeWidth="1.25" />
      )}
      <path
        d={
          isRound
            ? 'M4.8 7.6 7.6 4.8M5.2 10.8l5.6-5.6M8.4 11.2l2.8-2.8'
            : 'M3.5 8 8 3.5M3.5 12.5l9-9M8 12.5 12.5 8'
        }
        strokeWidth="1.25"
      />
    </g>
  );
}
