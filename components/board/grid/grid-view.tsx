'use client';

import {
  type KeyboardEvent,
  type PointerEvent,
  type RefObject,
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl/react';
import { useStoreVersion } from '@/lib/queries/statuses';
import { CellTooltip } from '../cell-tooltip';
import { hasModifier } from '../hooks/use-shortcuts';
import { SpokenRow } from '../spoken-row';
import { isCursorKey, moveCursor } from './cursor';
import { cellBox, firstInSight, hitAt, revealCell, rowsPerPage, showFirst } from './geometry';
import { GridController, type GridInputs } from './grid-controller';
import { blockOf } from './layout';

export interface GridViewProps extends GridInputs {
  /** The keys act on `cursor`: it is a client that is shown, or none. */
  onCursor: (clientId: string | null) => void;
  onOpen: (clientId: string) => void;
  onToggle: (clientId: string) => void;
  onSelectRange: (from: string | null, to: string) => void;
  onFold: (key: string) => void;
  scroller: RefObject<HTMLDivElement | null>;
  /** The first position in sight, handed on between grid and table. */
  place: RefObject<number>;
}

/** Ten thousand cells on one canvas; walked by the arrow keys and read out as a list of options. */
export function GridView(props: GridViewProps) {
  const { scroller } = props;
  const t = useTranslations('board');
  const optionId = useId();
  const { canvas, spacer, controller } = useController(props);
  const { place } = props;
  useLayoutEffect(() => {
    const grid = controller.current;
    if (grid && scroller.current) showFirst(grid.layout(), scroller.current, place.current);
  }, [controller, scroller, place]);
  const [hovered, setHovered] = useState<number | null>(null);
  const shown = hovered ?? controller.current?.positionOf(props.cursor) ?? null;

  const fold = (grid: GridController, index: number) => {
    const block = grid.layout().blocks[index];
    if (!block) return;
    const position = grid.positionOf(props.cursor);
    if (position !== null && blockOf(grid.layout(), position) === block) props.onCursor(null);
    props.onFold(block.key);
  };

  const pick = (event: PointerEvent) => {
    const grid = controller.current;
    if (!grid || !scroller.current || event.button !== 0) return;
    const hit = hitAt(grid.layout(), scroller.current, event);
    if (hit?.kind === 'header') fold(grid, hit.block);
    if (hit?.kind !== 'cell') return;
    const id = grid.clientAt(hit.position);
    if (id === null) return;
    if (event.shiftKey) props.onSelectRange(props.cursor, id);
    else if (event.ctrlKey || event.metaKey) props.onToggle(id);
    else props.onOpen(id);
    props.onCursor(id);
  };

  const hover = (event: PointerEvent) => {
    const grid = controller.current;
    if (!grid || !scroller.current || event.pointerType === 'touch') return;
    const hit = hitAt(grid.layout(), scroller.current, event);
    scroller.current.style.cursor = hit === null ? '' : 'pointer';
    setHovered(hit?.kind === 'cell' ? hit.position : null);
  };

  const press = (event: KeyboardEvent) => {
    const grid = controller.current;
    if (!grid || !scroller.current || event.target !== event.currentTarget) return;
    if (hasModifier(event)) return;
    if (isCursorKey(event.key)) {
      const pageRows = rowsPerPage(grid.layout(), scroller.current);
      const from = grid.positionOf(props.cursor);
      const to = moveCursor(grid.layout(), from, { key: event.key, pageRows });
      const id = to === null ? null : grid.clientAt(to);
      if (to === null || id === null) return;
      event.preventDefault();
      setHovered(null);
      revealCell(grid.layout(), scroller.current, to);
      if (event.shiftKey) props.onSelectRange(props.cursor, id);
      props.onCursor(id);
    } else if (event.key === 'Enter' && props.cursor !== null) {
      event.preventDefault();
      props.onOpen(props.cursor);
    } else if (event.key === ' ' && props.cursor !== null) {
      event.preventDefault();
      props.onToggle(props.cursor);
    }
  };

  return (
    <div data-print="hide" className="relative min-h-0 flex-1">
      <div
        ref={scroller}
        role="listbox"
        aria-multiselectable="true"
        aria-label={t('grid.label', { count: props.order.indices.length })}
        aria-activedescendant={props.cursor !== null ? optionId : undefined}
        tabIndex={0}
        onScroll={(event) => {
          const grid = controller.current;
          if (grid) place.current = firstInSight(grid.layout(), event.currentTarget);
        }}
        onPointerUp={pick}
        onPointerMove={hover}
        onPointerLeave={() => setHovered(null)}
        onKeyDown={press}
        className="absolute inset-0 overflow-y-auto overflow-x-hidden overscroll-contain outline-offset-[-2px]"
      >
        <canvas ref={canvas} className="sticky top-0 block h-full w-full font-mono" />
        <div ref={spacer} />
        <div
          role="option"
          id={optionId}
          tabIndex={-1}
          aria-selected={props.cursor !== null && props.selection.has(props.cursor)}
          className="sr-only"
        >
          <SpokenRow store={props.store} clientId={props.cursor} entries={props.entries} />
        </div>
      </div>
      <Tooltip {...props} controller={controller} position={shown} isHover={hovered !== null} />
    </div>
  );
}

function useController(props: GridViewProps) {
  const { scroller, store } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const spacer = useRef<HTMLDivElement>(null);
  const controller = useRef<GridController | null>(null);
  const inputs = useRef(props);
  inputs.current = props;
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext('2d');
    if (!scroller.current || !canvas.current || !spacer.current || !pen) return;
    const elements = { scroller: scroller.current, canvas: canvas.current, spacer: spacer.current };
    const made = new GridController(elements, pen, { ...inputs.current, store });
    controller.current = made;
    return () => made.destroy();
  }, [scroller, store]);
  useLayoutEffect(() => controller.current?.update(props));
  return { canvas, spacer, controller };
}

interface TooltipProps extends GridViewProps {
  controller: RefObject<GridController | null>;
  position: number | null;
  isHover: boolean;
}

/** Beside the cell under the pointer; for the keyboard's cursor only while the grid has the focus. */
function Tooltip({ controller, position, isHover, scroller, store, entries }: TooltipProps) {
  useStoreVersion(store);
  const isFocused = useFocusWithin(scroller);
  const grid = controller.current;
  if (!grid || !scroller.current || position === null || !(isHover || isFocused)) return null;
  const box = cellBox(grid.layout(), scroller.current, position);
  const id = grid.clientAt(position);
  const row = id === null ? undefined : store.rowOf(id);
  if (!box || !row) return null;
  const bounds = { width: scroller.current.clientWidth, height: scroller.current.clientHeight };
  return (
    <CellTooltip
      row={row}
      store={store}
      entry={entries.get(row.clientId)}
      box={box}
      bounds={bounds}
    />
  );
}

function useFocusWithin(element: RefObject<HTMLElement | null>): boolean {
  const [isFocused, setIsFocused] = useState(false);
  const enter = useCallback(
    () => setIsFocused(element.current?.matches(':focus-visible') ?? false),
    [element],
  );
  const leave = useCallback(() => setIsFocused(false), []);
  useEffect(() => {
    const current = element.current;
    current?.addEventListener('focus', enter);
    current?.addEventListener('keydown', enter);
    current?.addEventListener('blur', leave);
    return () => {
      current?.removeEventListener('focus', enter);
      current?.removeEventListener('keydown', enter);
      current?.removeEventListener('blur', leave);
    };
  }, [element, enter, leave]);
  return isFocused;
}
