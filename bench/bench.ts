import type { Lab } from './lab';

/** One line of the table. `isMet` is null where there is nothing to reach, as for a comparison. */
export interface Figure {
  what: string;
  value: string;
  target: string | null;
  isMet: boolean | null;
}

export interface Bench {
  name: string;
  title: string;
  /** Roughly, for who waits. */
  seconds: number;
  run(lab: Lab): Promise<Figure[]>;
}

export function comparison(what: string, value: string): Figure {
  return { what, value, target: null, isMet: null };
}

export interface Bound {
  what: string;
  value: number;
  unit?: string;
  digits?: number;
}

export function atMost(bound: Bound, limit: number): Figure {
  const target = `≤ ${show({ ...bound, value: limit })}`;
  return { what: bound.what, value: show(bound), target, isMet: bound.value <= limit };
}

export function atLeast(bound: Bound, limit: number): Figure {
  const target = `≥ ${show({ ...bound, value: limit })}`;
  return { what: bound.what, value: show(bound), target, isMet: bound.value >= limit };
}

function show({ value, unit = '', digits = 2 }: Bound): string {
  const text = value.toLocaleString('en', { maximumFractionDigits: digits });
  return unit === '' ? text : `${text} ${unit}`;
}

/** The value below which `share` of the sorted values lie (nearest rank); NaN of nothing. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
