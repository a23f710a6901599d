import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A titled panel of a page. */
export function Section({ title, description, actions, className, children }: SectionProps) {
  return (
    <section className={clsx('min-w-0 rounded border border-line bg-panel', className)}>
      <header className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 border-line border-b px-4 py-3">
        <div className="min-w-0">
          <h2 className="font-medium text-sm">{title}</h2>
          {description !== undefined && <p className="text-muted text-xs">{description}</p>}
        </div>
        {actions}
      </header>
      <div className="p-4">{children}</div>
    </section>
  );
}
