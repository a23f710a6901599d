import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SectionProps {
  title: ReactNode;
  description?: ReactNode;
  actions?: ReactNode;
  className?: string;
  /** Without any, the panel is its header alone. */
  children?: ReactNode;
}

/** A titled panel of a page. */
export function Section({ title, description, actions, className, children }: SectionProps) {
  const hasBody = children !== undefined && children !== null && children !== false;
  return (
    <section className={clsx('min-w-0 rounded border border-line bg-panel', className)}>
      <header
        className={clsx(
          'flex flex-wrap items-start justify-between gap-x-4 gap-y-2 px-4 py-3',
          hasBody && 'border-line border-b',
        )}
      >
        <div className="min-w-0">
          <h2 className="font-medium text-sm">{title}</h2>
          {description !== undefined && <p className="text-muted text-xs">{description}</p>}
        </div>
        {actions}
      </header>
      {hasBody && <div className="p-4">{children}</div>}
    </section>
  );
}
