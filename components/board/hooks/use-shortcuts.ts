'use client';

import { useEffect, useRef } from 'react';

const POPUPS = '[role="dialog"], [role="alertdialog"], [role="menu"]';

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
      if (isTakenByPopup(event)) return;
      const run = latest.current[nameOf(event)];
      if (!run) return;
      event.preventDefault();
      run();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isEnabled]);
}

function nameOf({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  if (!ctrlKey && !metaKey) return key;
  return shiftKey ? `mod+shift+${key.toLowerCase()}` : `mod+${key.toLowerCase()}`;
}

/** Whether a key is pressed with one that makes it the browser's own; Shift does not. */
export function hasModifier(event: Pick<KeyboardEvent, 'altKey' | 'ctrlKey' | 'metaKey'>): boolean {
  return event.altKey || event.ctrlKey || event.metaKey;
}

/** Dialogs and menus have keys of their own; a panel marked with `data-keys` leaves all but Escape to the page. */
function isTakenByPopup({ target, key }: KeyboardEvent): boolean {
  const popup = target instanceof Element ? target.closest(POPUPS) : null;
  if (popup === null) return false;
  return key === 'Escape' || popup.querySelector('[data-keys="page"]') === null;
}
