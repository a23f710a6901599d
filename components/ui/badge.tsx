import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type BadgeTone = 'neutral' | 'accent' | 'online' | 'offline' | 'conflict';

const TONES: Record<BadgeTone, string> = {
  neutral: 'bg-hover text-muted inset-ring inset-ring-line',
  accent: 'bg-accent-soft text-accent-ink',
  online: 'bg-online-soft text-online-ink',
  offline: 'bg-offline-soft text-offline-ink',
  conflict: 'bg-conflict-soft text-conflict-ink',
};

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-flex h-5 min-w-0 items-center gap-1 whitespace-nowrap rounded px-1.5 font-normal text-xs tabular',
        TONES[tone],
      )}
    >
      {children}
    </span>
  );
}
