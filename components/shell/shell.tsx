'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { loadOnce } from '@/components/ui/load-once';
import { usePart } from '@/components/ui/use-part';
import { NewBuildBanner } from './new-build-banner';
import { ConnectionBanners } from './page-banners';
import { PageDistrustProvider } from './page-distrust';
import { SideBar } from './side-bar';
import { TopBar } from './top-bar';

const drawer = loadOnce(async () => (await import('@/components/ui/drawer')).Drawer);

/** The frame of every signed-in page: navigation at the side, or in a drawer on a phone. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <PageDistrustProvider>
      <Frame>{children}</Frame>
    </PageDistrustProvider>
  );
}

function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations();
  const [isNavigationOpen, setIsNavigationOpen] = useState(false);
  const [isNavigationWanted, setIsNavigationWanted] = useState(false);
  if (isNavigationOpen && !isNavigationWanted) setIsNavigationWanted(true);
  const Drawer = usePart(drawer, isNavigationWanted);
  return (
    <div className="isolate grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr] bg-ground lg:grid-cols-[14.5rem_minmax(0,1fr)] print:block">
      <a
        href="#content"
        className="sr-only z-50 rounded bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2"
      >
        {t('common.skipToContent')}
      </a>
      <div
        data-print="hide"
        className="sticky top-0 row-span-2 hidden h-dvh border-line border-r bg-raised lg:block"
      >
        <SideBar />
      </div>
      {Drawer !== null && (
        <Drawer
          isOpen={isNavigationOpen}
          onOpenChange={setIsNavigationOpen}
          label={t('shell.mainNavigation')}
          side="left"
          className="w-72!"
        >
          <SideBar onNavigate={() => setIsNavigationOpen(false)} />
        </Drawer>
      )}
      <TopBar onOpenNavigation={() => setIsNavigationOpen(true)} />
      <main id="content" tabIndex={-1} className="flex min-w-0 flex-col outline-none">
        <ConnectionBanners />
        <NewBuildBanner />
        {children}
      </main>
    </div>
  );
}
