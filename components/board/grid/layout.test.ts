import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveCursor } from './cursor';
import { cellOrigin, hitTest, layoutGrid, positionsWithin } from './layout';

const METRICS = { width: 20, height: 20, gap: 4 };
const PLAIN = { width: 124, headers: false, stretch: false };
const HEADED = { width: 124, headers: true, stretch: false };

const one = (count: number) => [{ key: '', count, folded: false }];
const groups = (...specs: [count: number, folded?: boolean][]) =>
  specs.map(([count, folded = false], index) => ({ key: `g${index}`, count, folded }));

describe('the layout of the grid', () => {
  test('as many columns as fit, never fewer than one', () => {
    expect(layoutGrid(one(100), METRICS, PLAIN).columns).toBe(5);
    expect(layoutGrid(one(100), METRICS, { ...PLAIN, width: 3 }).columns).toBe(1);
  });

  test('stretched cells fill the width', () => {
    const layout = layoutGrid(one(3), METRICS, { ...PLAIN, width: 134, stretch: true });
    const end = (layout.cellWidth + METRICS.gap) * layout.columns - METRICS.gap;
    expect(end).toBeCloseTo(130);
  });

  test('a folded group takes only its header, and its cells have no place', () => {
    const layout = layoutGrid(groups([7, true], [7]), METRICS, HEADED);
    expect(layout.blocks[0]).toMatchObject({ top: 2, cellsTop: 34, bottom: 34 });
    expect(cellOrigin(layout, 3)).toBeNull();
    expect(cellOrigin(layout, 7)).toEqual({ x: 2, y: 74 });
  });

  test('headers are hit as headers', () => {
    const layout = layoutGrid(groups([7], [7]), METRICS, HEADED);
    expect(hitTest(layout, 50, 10)).toEqual({ kind: 'header', block: 0 });
    expect(hitTest(layout, 50, layout.blocks[1]?.top ?? 0)).toEqual({ kind: 'header', block: 1 });
  });

  test('beyond the last cell nothing is hit', () => {
    const layout = layoutGrid(one(7), METRICS, PLAIN);
    expect(hitTest(layout, 100, 30)).toBeNull();
    expect(hitTest(layout, 10, 500)).toBeNull();
    expect(hitTest(layout, 500, 10)).toBeNull();
  });

  test('each shown cell is hit at its own middle and lies in the band that is painted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.boolean()), { maxLength: 8 }),
        fc.integer({ min: 10, max: 400 }),
        fc.boolean(),
        (specs, width, stretch) => {
          const layout = layoutGrid(groups(...specs), METRICS, { width, headers: true, stretch });
          for (let position = 0; position < layout.cells; position += 1) {
            const origin = cellOrigin(layout, position);
            if (!origin) continue;
            const y = origin.y + METRICS.height / 2;
            const hit = hitTest(layout, origin.x + layout.cellWidth / 2, y);
            expect(hit).toEqual({ kind: 'cell', position });
            const painted = layout.blocks.some((block) => {
              const { from, to } = positionsWithin(layout, block, { top: y - 1, bottom: y + 1 });
              return position >= from && position < to;
            });
            expect(painted).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the cursor', () => {
  const layout = layoutGrid(groups([7], [6, true], [3]), METRICS, HEADED);
  const move = (
    position: number | null,
    key: 'ArrowRight' | 'ArrowLeft' | 'ArrowDown' | 'ArrowUp',
  ) => moveCursor(layout, position, { key, pageRows: 4 });

  test('enters at the first cell', () => {
    expect(move(null, 'ArrowDown')).toBe(0);
  });

  test('goes from cell to cell and over folded groups', () => {
    expect(move(0, 'ArrowRight')).toBe(1);
    expect(move(6, 'ArrowRight')).toBe(13);
    expect(move(13, 'ArrowLeft')).toBe(6);
  });

  test('goes down by a row, keeps the column, and ends on the last cell of a shorter row', () => {
    expect(move(1, 'ArrowDown')).toBe(6);
    expect(move(4, 'ArrowDown')).toBe(6);
    expect(move(6, 'ArrowDown')).toBe(14);
    expect(move(15, 'ArrowUp')).toBe(6);
  });

  test('stays at the ends', () => {
    expect(move(0, 'ArrowLeft')).toBe(0);
    expect(move(15, 'ArrowRight')).toBe(15);
    expect(move(14, 'ArrowDown')).toBe(14);
  });

  test('has nowhere to go when every group is folded', () => {
    const folded = layoutGrid(groups([7, true]), METRICS, HEADED);
    expect(moveCursor(folded, 3, { key: 'ArrowRight', pageRows: 1 })).toBeNull();
  });
});
