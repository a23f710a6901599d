import { subscribeTheme } from '@/components/ui/theme';
import { onBeat } from '@/lib/queries/heartbeat';
import type { StatusStore, StoreChange } from '@/lib/queries/status-store';
import type { Entries } from '../model/board-filter';
import type { BoardOrder } from '../model/board-order';
import { CellSource } from './cell-source';
import { type GridLayout, layoutGrid } from './layout';
import { GridPainter, type Viewport } from './painter';
import { readGridTheme } from './theme';
import { ZOOM_METRICS, type Zoom } from './zoom';

export interface GridInputs {
  store: StatusStore;
  order: BoardOrder;
  zoom: Zoom;
  hasHeaders: boolean;
  folded: ReadonlySet<string>;
  entries: Entries;
  selection: ReadonlySet<string>;
  cursor: string | null;
  headerOf: (key: string) => { title: string; count: string };
  ageOf: (clientId: string) => string;
}

interface GridElements {
  scroller: HTMLElement;
  canvas: HTMLCanvasElement;
  spacer: HTMLElement;
}

const BREATH_FRAME_MS = 50;

/** Keeps a canvas in step with the store: what changed is painted before the next frame, what is out of sight is not. */
export class GridController {
  readonly #elements: GridElements;
  #inputs: GridInputs;
  #layout: GridLayout;
  #painter: GridPainter;
  #positions: Int32Array = new Int32Array(0);
  #dirty: Set<number> | 'all' = 'all';
  #frame: number | null = null;
  #stops: (() => void)[] = [];
  readonly #cells = new CellSource(() => this.#inputs);

  constructor(elements: GridElements, pen: CanvasRenderingContext2D, inputs: GridInputs) {
    this.#elements = elements;
    this.#inputs = inputs;
    this.#layout = this.#measure();
    this.#painter = new GridPainter(elements.canvas, pen, {
      theme: readGridTheme(elements.canvas),
      layout: this.#layout,
      zoom: inputs.zoom,
      viewport: this.#viewport(),
      source: {
        contentAt: (position) => this.#cells.contentAt(position),
        lookAt: (position) => this.#cells.lookAt(position),
        cursorAt: () => this.positionOf(this.#inputs.cursor),
        headerAt: (block) => this.#headerAt(block),
      },
    });
    this.#indexPositions();
    this.#listen();
    this.#paint();
  }

  update(inputs: GridInputs): void {
    const before = this.#inputs;
    this.#inputs = inputs;
    const isMoved =
      before.order !== inputs.order ||
      before.zoom !== inputs.zoom ||
      before.hasHeaders !== inputs.hasHeaders ||
      before.folded !== inputs.folded;
    if (isMoved) this.#relayout();
    else if (before.entries !== inputs.entries || before.headerOf !== inputs.headerOf) {
      this.#invalidate('all');
    } else if (before.selection !== inputs.selection) {
      this.#invalidate(this.#differing(before.selection, inputs.selection));
    }
    if (before.cursor === inputs.cursor) return;
    this.#invalidate([before.cursor, inputs.cursor].flatMap((id) => this.positionOf(id) ?? []));
  }

  destroy(): void {
    for (const stop of this.#stops) stop();
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
  }

  layout = (): GridLayout => this.#layout;

  /** The client at a place of the order. */
  clientAt(position: number): string | null {
    const index = this.#inputs.order.indices[position];
    return index === undefined ? null : (this.#inputs.store.rowAt(index)?.clientId ?? null);
  }

  positionOf(clientId: string | null): number | null {
    const index = clientId === null ? undefined : this.#inputs.store.indexOf(clientId);
    const position = index === undefined ? -1 : (this.#positions[index] ?? -1);
    return position < 0 ? null : position;
  }

  #listen(): void {
    const { scroller, canvas } = this.#elements;
    const onScroll = () => this.#paintScrolled();
    scroller.addEventListener('scroll', onScroll, { passive: true });
    const resized = new ResizeObserver(() => this.#relayout());
    resized.observe(scroller);
    const breath = setInterval(() => this.#breathe(), BREATH_FRAME_MS);
    this.#stops = [
      this.#inputs.store.subscribe((change) => this.#onChange(change)),
      subscribeTheme(() => {
        this.#painter.setTheme(readGridTheme(canvas));
        this.#invalidate('all');
      }),
      () => scroller.removeEventListener('scroll', onScroll),
      () => resized.disconnect(),
      onBeat(() => {
        if (this.#inputs.zoom === 'cards' && !document.hidden) this.#invalidate('all');
      }),
      () => clearInterval(breath),
    ];
  }

  /**
   * Answers come seconds apart, so what they change is painted at once: in the time until the next frame and not in
   * the frame. A tab that hides has no more frames, and its last picture must show that it is one.
   */
  #onChange(change: StoreChange): void {
    if (change.structure) return;
    this.#note(
      change.dirty === 'all' ? 'all' : change.dirty.map((index) => this.#positions[index] ?? -1),
    );
    this.#paint();
  }

  #invalidate(what: Iterable<number> | 'all'): void {
    this.#note(what);
    this.#frame ??= requestAnimationFrame(() => this.#paint());
  }

  #note(what: Iterable<number> | 'all'): void {
    if (what === 'all') this.#dirty = 'all';
    else if (this.#dirty !== 'all') for (const each of what) if (each >= 0) this.#dirty.add(each);
  }

  #paint(): void {
    if (this.#frame !== null) cancelAnimationFrame(this.#frame);
    this.#frame = null;
    const dirty = this.#dirty;
    this.#dirty = new Set();
    this.#cells.beginPaint();
    if (dirty === 'all') {
      this.#cells.breathing.clear();
      this.#painter.paintAll();
    } else {
      this.#painter.paintCells(dirty);
    }
  }

  #paintScrolled(): void {
    this.#painter.setViewport(this.#viewport());
    this.#dirty = 'all';
    this.#paint();
  }

  #relayout(): void {
    this.#layout = this.#measure();
    this.#indexPositions();
    this.#painter.setViewport(this.#viewport());
    this.#painter.setLayout(this.#layout, this.#inputs.zoom);
    this.#dirty = 'all';
    this.#paint();
  }

  #measure(): GridLayout {
    const { order, zoom, hasHeaders, folded } = this.#inputs;
    const { stretch, ...metrics } = ZOOM_METRICS[zoom];
    const groups = order.groups.map(({ key, count }) => ({
      key,
      count,
      folded: hasHeaders && folded.has(key),
    }));
    const layout = layoutGrid(groups, metrics, {
      width: this.#elements.scroller.clientWidth,
      headers: hasHeaders,
      stretch,
    });
    const hidden = Math.max(0, layout.height - this.#elements.scroller.clientHeight);
    this.#elements.spacer.style.height = `${hidden}px`;
    return layout;
  }

  #viewport(): Viewport {
    const { scroller } = this.#elements;
    return {
      width: scroller.clientWidth,
      height: scroller.clientHeight,
      scrollTop: scroller.scrollTop,
      pixelRatio: window.devicePixelRatio || 1,
    };
  }

  #indexPositions(): void {
    const positions = new Int32Array(this.#inputs.store.size()).fill(-1);
    this.#inputs.order.indices.forEach((index, position) => {
      positions[index] = position;
    });
    this.#positions = positions;
  }

  #headerAt(index: number): { title: string; count: string } | null {
    const block = this.#layout.blocks[index];
    return block ? this.#inputs.headerOf(block.key) : null;
  }

  #breathe(): void {
    const { breathing } = this.#cells;
    if (breathing.size === 0 || document.hidden || this.#cells.isStill()) return;
    this.#invalidate(breathing);
  }

  #differing(a: ReadonlySet<string>, b: ReadonlySet<string>): number[] {
    const changed = [...a].filter((id) => !b.has(id)).concat([...b].filter((id) => !a.has(id)));
    return changed.flatMap((id) => this.positionOf(id) ?? []);
  }
}
