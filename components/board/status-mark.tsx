'use client';

import { StatusGlyph } from '@/components/ui/status-glyph';
import type { ClientRow } from '@/lib/contracts/client-status';
import { glyphOf } from '@/lib/format/glyph';
import { useRowWords } from './hooks/use-row-words';
import type { BoardEntry } from './model/board-filter';

/** Glyph and word; stale as well while nobody can vouch for what is on screen. */
export function StatusMark({
  row,
  entry,
  isDistrusted = false,
}: {
  row: ClientRow;
  entry?: BoardEntry | undefined;
  isDistrusted?: boolean;
}) {
  const words = useRowWords();
  const glyph = glyphOf(row);
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <StatusGlyph {...glyph} isStale={glyph.isStale || isDistrusted} />
      <span className="truncate">{words.fullWord(row, entry, isDistrusted)}</span>
    </span>
  );
}
