import type { ClientRow } from '@/lib/contracts/client-status';
import { clientIdParts } from '@/lib/format/client-id-parts';
import { type Glyph, glyphOf } from '@/lib/format/glyph';
import type { StatusStore } from '@/lib/queries/status-store';
import { type Entries, isExpected } from '../model/board-filter';
import type { BoardOrder } from '../model/board-order';
import type { CellContent } from './cell';
import { type CellLook, packLook } from './cell-look';
import type { Zoom } from './zoom';

interface CellInputs {
  store: StatusStore;
  order: BoardOrder;
  zoom: Zoom;
  entries: Entries;
  selection: ReadonlySet<string>;
  ageOf: (clientId: string) => string;
}

const BREATH_MS = 1400;

/** What stands in each cell: rows of the store as the painter wants them. */
export class CellSource {
  /** Positions whose check is on its way, as far as they were drawn. */
  readonly breathing = new Set<number>();
  readonly #inputs: () => CellInputs;
  readonly #reducedMotion = matchMedia('(prefers-reduced-motion: reduce)');
  #breath = 1;

  constructor(inputs: () => CellInputs) {
    this.#inputs = inputs;
  }

  /** All that breathe do so together: worked out once for a picture. */
  beginPaint(): void {
    this.#breath = this.isStill() ? 1 : breathNow();
  }

  /** Whether whoever looks wants nothing to move. */
  isStill(): boolean {
    return this.#reducedMotion.matches;
  }

  contentAt(position: number): CellContent | null {
    const { entries, zoom, ageOf } = this.#inputs();
    const row = this.#rowAt(position);
    if (row === undefined) return null;
    return {
      ...this.#lookOf(row, position),
      id: clientIdParts(row.clientId),
      label: entries.get(row.clientId)?.label ?? null,
      age: zoom === 'cards' ? ageOf(row.clientId) : '',
    };
  }

  lookAt(position: number): number | null {
    const row = this.#rowAt(position);
    return row === undefined ? null : packLook(this.#lookOf(row, position));
  }

  #rowAt(position: number): ClientRow | undefined {
    const { store, order } = this.#inputs();
    return store.rowAt(order.indices[position] ?? -1);
  }

  #lookOf(row: ClientRow, position: number): CellLook {
    const { store, selection, entries } = this.#inputs();
    const glyph = glyphOf(row);
    if (glyph.isChecking) this.breathing.add(position);
    else if (this.breathing.size > 0) this.breathing.delete(position);
    glyph.isStale = isHatched(glyph, store);
    return {
      glyph,
      isSelected: selection.size > 0 && selection.has(row.clientId),
      isExpected: row.status === 'offline' && isExpected(row, entries.get(row.clientId)),
      breath: glyph.isChecking ? this.#breath : 0,
    };
  }
}

function isHatched(glyph: Glyph, store: StatusStore): boolean {
  return glyph.shape !== 'unknown' && (glyph.isStale || store.distrust() !== null);
}

function breathNow(): number {
  return 0.5 + 0.5 * Math.sin((performance.now() / BREATH_MS) * Math.PI * 2);
}
