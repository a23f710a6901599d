import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TopBarContent } from './top-bar-content';

interface PageProps {
  title: string;
  /** One line above the content. */
  description?: ReactNode;
  actions?: ReactNode;
  /** Text and forms read better narrow; tables and tiles take the width. */
  isNarrow?: boolean;
  children: ReactNode;
}

/** A page that is not the board: its name and its actions in the top bar, the rest below. */
export function Page({ title, description, actions, isNarrow = false, children }: PageProps) {
  return (
    <>
      <TopBarContent>
        <h1 className="min-w-0 flex-1 truncate text-base">{title}</h1>
        {actions !== undefined && <div className="flex shrink-0 gap-2 pr-1">{actions}</div>}
      </TopBarContent>
      <div
        className={clsx(
          'flex w-full flex-col gap-5 px-4 py-5 sm:px-6',
          isNarrow ? 'max-w-3xl' : 'max-w-7xl',
        )}
      >
        {description !== undefined && (
          <p className="max-w-prose text-pretty text-muted text-sm">{description}</p>
        )}
        {children}
      </div>
    </>
  );
}
