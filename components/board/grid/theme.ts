/** The page's colours and fonts as a canvas takes them. */
export interface GridTheme {
  online: string;
  offline: string;
  offlineSoft: string;
  unknown: string;
  conflict: string;
  conflictSoft: string;
  ink: string;
  muted: string;
  faint: string;
  line: string;
  panel: string;
  hover: string;
  accent: string;
  accentSoft: string;
  mono: string;
  sans: string;
}

/** Reads the tokens of globals.css as they are at this moment; the canvas itself is set in the mono font. */
export function readGridTheme(element: Element): GridTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    online: token('online'),
    offline: token('offline'),
    offlineSoft: token('offline-soft'),
    unknown: token('unknown'),
    conflict: token('conflict'),
    conflictSoft: token('conflict-soft'),
    ink: token('ink'),
    muted: token('muted'),
    faint: token('faint'),
    line: token('line'),
    panel: token('panel'),
    hover: token('hover'),
    accent: token('accent'),
    accentSoft: token('accent-soft'),
    mono: style.fontFamily,
    sans: getComputedStyle(document.body).fontFamily,
  };
}
