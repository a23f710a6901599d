'use client';

import 'uplot/dist/uPlot.min.css';
import { useEffect, useRef } from 'react';
import uPlot from 'uplot';
import { subscribeTheme } from '@/components/ui/theme';
import { tickStepsOf } from './plot-data';

export interface PlotTheme {
  token: (name: string) => string;
  font: string;
}

interface PlotProps {
  /** What the picture says, for who cannot see it. */
  label: string;
  data: uPlot.AlignedData;
  heightPx: number;
  series: (theme: PlotTheme) => uPlot.Series[];
  time: (ms: number) => string;
  /** The bucket below the pointer, or null. */
  onHover: (index: number | null) => void;
}

const TICK_SPACE_PX = 90;
const X_AXIS_PX = 24;
const Y_AXIS_PX = 44;
const LINE_SPACE_PX = 22;

/** A plot over time in the page's colours, as wide as its place. */
export function Plot({ label, data, heightPx, series, time, onHover }: PlotProps) {
  const place = useRef<HTMLDivElement>(null);
  const plot = useRef<uPlot>(null);
  const latest = useRef({ data, series, time, onHover });
  useEffect(() => {
    latest.current = { data, series, time, onHover };
  });

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const draw = () => {
      plot.current?.destroy();
      plot.current = new uPlot(optionsOf(element, heightPx, latest), latest.current.data, element);
    };
    draw();
    const observer = new ResizeObserver(() =>
      plot.current?.setSize({ width: element.clientWidth, height: heightPx }),
    );
    observer.observe(element);
    const unsubscribe = subscribeTheme(draw);
    return () => {
      unsubscribe();
      observer.disconnect();
      plot.current?.destroy();
      plot.current = null;
    };
  }, [heightPx]);

  useEffect(() => {
    plot.current?.setData(data);
  }, [data]);

  return (
    <div
      ref={place}
      role="img"
      aria-label={label}
      className="w-full"
      style={{ height: heightPx }}
    />
  );
}

type Latest = { current: Pick<PlotProps, 'series' | 'time' | 'onHover'> };

function optionsOf(element: HTMLElement, heightPx: number, latest: Latest): uPlot.Options {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  const theme = { token, font: `11px ${style.fontFamily}` };
  const axis: uPlot.Axis = {
    font: theme.font,
    stroke: token('muted'),
    grid: { stroke: token('line'), width: 1 },
    ticks: { show: false },
  };
  return {
    width: element.clientWidth,
    height: heightPx,
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: { y: { range: (_plot, _min, max) => [0, Math.max(1, max)] } },
    axes: [
      {
        ...axis,
        space: TICK_SPACE_PX,
        size: X_AXIS_PX,
        incrs: (_plot, _axis, fromSecond, toSecond) => tickStepsOf(toSecond - fromSecond),
        values: (_plot, seconds) => seconds.map((second) => latest.current.time(second * 1000)),
      },
      {
        ...axis,
        size: Y_AXIS_PX,
        space: LINE_SPACE_PX,
        incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4],
      },
    ],
    series: [{}, ...latest.current.series(theme)],
    hooks: { setCursor: [(shown) => latest.current.onHover(shown.cursor.idx ?? null)] },
  };
}
