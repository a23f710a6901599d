'use client';

import { Languages, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '@/components/ui/button';
import { Logo } from '@/components/ui/logo';
import { Menu } from '@/components/ui/menu';
import { LocaleChoice } from './locale-choice';
import { ThemeChoice } from './theme-choice';

interface EntranceProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages before one is signed in. */
export function Entrance({ title, lead, children }: EntranceProps) {
  const t = useTranslations('shell');
  return (
    <div className="isolate flex min-h-dvh flex-col bg-raised">
      <header className="flex justify-end gap-1 p-3">
        <Menu
          trigger={
            <Button variant="ghost" size="icon" aria-label={t('language')} title={t('language')}>
              <Languages aria-hidden="true" />
            </Button>
          }
        >
          <LocaleChoice />
        </Menu>
        <Menu
          trigger={
            <Button variant="ghost" size="icon" aria-label={t('theme')} title={t('theme')}>
              <SunMoon aria-hidden="true" />
            </Button>
          }
        >
          <ThemeChoice />
        </Menu>
      </header>
      <main className="mx-auto flex w-full max-w-sm flex-1 flex-col px-4 pt-[8vh] pb-12">
        <Logo className="mb-5 size-9" />
        <h1 className="text-xl">{title}</h1>
        {lead !== undefined && <p className="mt-1 text-muted text-sm">{lead}</p>}
        <div className="mt-6 rounded border border-line bg-panel p-5">{children}</div>
      </main>
    </div>
  );
}
