import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TopBarContent } from './top-bar-content';

interface PageProps {
  title: string;
  /** One line below the title. */
  description?: ReactNode;
  actions?: ReactNode;
  /** Text and forms read better narrow; tables and tiles take the width. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** A page that is not the board: its name in the top bar, one heading, the actions beside it. */
export function Page({ title, description, actions, isNarrow = false, children }: PageProps) {
  return (
    <>
      <TopBarContent>
        <span aria-hidden="true" className="truncate text-muted text-sm">
          {title}
        </span>
      </TopBarContent>
      <div
        className={clsx(
          'mx-auto flex w-full flex-col gap-6 px-4 py-6 sm:px-6',
          isNarrow ? 'max-w-3xl' : 'max-w-6xl',
        )}
      >
        <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <div className="min-w-0">
            <h1 className="text-xl">{title}</h1>
            {description !== undefined && (
              <p className="max-w-prose text-pretty text-muted text-sm">{description}</p>
            )}
          </div>
          {actions !== undefined && <div className="flex flex-wrap gap-2">{actions}</div>}
        </header>
        {children}
      </div>
    </>
  );
}
