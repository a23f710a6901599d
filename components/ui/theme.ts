'use client';

import { useSyncExternalStore } from 'react';
import { type Theme, themeSchema } from '@/lib/contracts/me';
import { THEME_COOKIE } from '@/lib/i18n/locale';
import { setCookie } from './set-cookie';

const CHANGED = 'rollcall:theme';

export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  setCookie(THEME_COOKIE, theme);
  window.dispatchEvent(new Event(CHANGED));
}

/** Called when the colours on screen change: by choice or because the system's theme did. */
export function subscribeTheme(listener: () => void): () => void {
  const media = window.matchMedia('(prefers-color-scheme: dark)');
  window.addEventListener(CHANGED, listener);
  media.addEventListener('change', listener);
  return () => {
    window.removeEventListener(CHANGED, listener);
    media.removeEventListener('change', listener);
  };
}

function chosenTheme(): Theme {
  const parsed = themeSchema.safeParse(document.documentElement.dataset.theme);
  return parsed.success ? parsed.data : 'system';
}

export function useTheme(): Theme {
  return useSyncExternalStore(subscribeTheme, chosenTheme, () => 'system');
}
