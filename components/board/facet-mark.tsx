import { clsx } from 'clsx';
import { CalendarClock } from 'lucide-react';
import { StatusGlyph } from '@/components/ui/status-glyph';
import type { Facet } from './model/board-filter';

/** What stands before the word of a facet: its status mark, or a calendar where people said what to expect. */
export function FacetMark({ facet, className }: { facet: Facet; className?: string }) {
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
      return <StatusGlyph shape={facet} {...(className ? { className } : {})} />;
  }
}
