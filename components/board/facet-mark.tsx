import { clsx } from 'clsx';
import { CalendarClock } from 'lucide-react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { Facet } from './model/board-filter';

interface FacetMarkProps {
  facet: Facet;
  /** Nobody can vouch for what it stands for now. */
  isOld?: boolean;
  className?: string;
}

/** What stands before the word of a facet: its status mark, or a calendar where people said what to expect. */
export function FacetMark({ facet, isOld = false, className }: FacetMarkProps) {
  switch (facet) {
    case 'expected':
      return (
        <CalendarClock
          aria-hidden="true"
          className={clsx('size-3.5 shrink-0 text-muted', className)}
        />
      );
    case 'stale':
      return <StatusGlyph shape="online" isStale {...(className ? { className } : {})} />;
    case 'checking':
      return <StatusGlyph shape="unknown" isChecking {...(className ? { className } : {})} />;
    default:
      return <StatusGlyph shape={facet} isStale={isOld} {...(className ? { className } : {})} />;
  }
}
