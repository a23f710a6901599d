import { clsx } from 'clsx';
import type { ComponentProps, ReactNode } from 'react';

/** For lists of tens; a list of thousands is virtualized elsewhere. Scrolls sideways where its rows are too wide. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <section
      aria-label={caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard
      tabIndex={0}
      className="relative overflow-x-auto rounded border border-line bg-panel"
    >
      <table className="w-full border-collapse text-left text-sm">
        <caption className="sr-only">{caption}</caption>
        {children}
      </table>
    </section>
  );
}

export function HeadCell({ className, ...props }: ComponentProps<'th'>) {
  return (
    <th
      scope="col"
      {...props}
      className={clsx(
        'h-9 whitespace-nowrap border-line border-b bg-raised px-2.5 font-normal text-muted text-xs sm:px-4',
        className,
      )}
    />
  );
}

export function Cell({ className, ...props }: ComponentProps<'td'>) {
  return (
    <td
      {...props}
      className={clsx(
        'h-11 border-line border-b px-2.5 sm:px-4 [tr:last-child>&]:border-b-0',
        className,
      )}
    />
  );
}
