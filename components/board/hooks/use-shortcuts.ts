'use client';

import { useEffect, useRef } from 'react';

/** Keys by their name, with `mod+` for Ctrl or Command; what is typed into a field is never a shortcut. */
export type Shortcuts = Readonly<Record<string, () => void>>;

const FIELDS =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

export function useShortcuts(shortcuts: Shortcuts, isEnabled = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  useEffect(() => {
    if (!isEnabled) return;
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.isComposing) return;
      const isInField = event.target instanceof Element && event.target.closest(FIELDS) !== null;
      if (isInField && event.key !== 'Escape') return;
      if (isInDialog(event.target) && event.key !== 'Escape') return;
      const name = event.ctrlKey || event.metaKey ? `mod+${event.key.toLowerCase()}` : event.key;
      const run = latest.current[name];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isEnabled]);
}

function isInDialog(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"]:not([data-keys="board"])') !== null
  );
}
