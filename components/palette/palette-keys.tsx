'use client';

import { Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useShortcuts } from '@/components/board/hooks/use-shortcuts';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { loadOnce } from '@/components/ui/load-once';
import { useModKey } from '@/components/ui/use-mod-key';
import { usePart } from '@/components/ui/use-part';

const palette = loadOnce(async () => (await import('./command-palette')).CommandPalette);

const CHORD_MS = 1200;
const GO: Readonly<Record<string, string>> = {
  o: '/',
  l: '/lookup',
  c: '/connections',
  f: '/footprint',
  t: '/team',
  w: '/wallboard',
  n: '/watchlists/new',
};

/** The palette's button, its key, and `g` followed by a letter. */
export function PaletteKeys() {
  const t = useTranslations('palette');
  const router = useRouter();
  const keys = `${useModKey()} K`;
  const [isOpen, setIsOpen] = useState(false);
  const CommandPalette = usePart(palette, isOpen);
  const goAt = useRef(Number.NEGATIVE_INFINITY);
  useShortcuts({
    'mod+k': () => setIsOpen(true),
    g: () => {
      goAt.current = performance.now();
    },
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const path = GO[event.key];
      if (path === undefined || performance.now() - goAt.current > CHORD_MS) return;
      goAt.current = Number.NEGATIVE_INFINITY;
      event.preventDefault();
      event.stopImmediatePropagation();
      router.push(path);
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [router]);
  return (
    <>
      <Button
        variant="ghost"
        size="sm"
        title={t('open')}
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setIsOpen(true)}
      >
        <Search aria-hidden="true" />
        <span className="sr-only">{t('open')}</span>
        <span className="hidden md:inline-flex">
          <Kbd>{keys}</Kbd>
        </span>
      </Button>
      {CommandPalette !== null && <CommandPalette onClose={() => setIsOpen(false)} />}
    </>
  );
}
