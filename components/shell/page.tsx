import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { TopBarContent } from './top-bar-content';

interface PageProps {
  title: string;
  /** One line above the content. */
  description?: ReactNode;
  /** Beside the title; on a phone, which has no room there, above the content. They stand in both, and hold no state. */
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
        {Boolean(actions) && <div className="hidden shrink-0 gap-2 pr-1 sm:flex">{actions}</div>}
      </TopBarContent>
      <div
        className={clsx(
          'flex w-full flex-col gap-5 px-4 py-5 sm:px-6',
          isNarrow ? 'max-w-3xl' : 'max-w-[104rem]',
        )}
      >
        <p className="hidden font-medium text-xl print:block">{title}</p>
        {Boolean(actions) && (
          <div data-print="hide" className="flex flex-wrap gap-2 sm:hidden">
            {actions}
          </div>
        )}
        {description !== undefined && (
          <p className="max-w-prose text-pretty text-muted text-sm">{description}</p>
        )}
        {children}
      </div>
    </>
  );
}
