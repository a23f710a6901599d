import type { ReactNode } from 'react';

interface EmptyStateProps {
  title: ReactNode;
  /** What belongs here. */
  detail?: ReactNode;
  /** The next step. */
  actions?: ReactNode;
  icon?: ReactNode;
}

export function EmptyState({ title, detail, actions, icon }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 rounded border border-line border-dashed px-6 py-14 text-center">
      {icon !== undefined && (
        <span aria-hidden="true" className="mb-2 text-faint [&_svg]:size-6">
          {icon}
        </span>
      )}
      <h2 className="text-base">{title}</h2>
      {detail !== undefined && <p className="max-w-md text-pretty text-muted text-sm">{detail}</p>}
      {actions !== undefined && (
        <div className="mt-4 flex flex-wrap justify-center gap-2">{actions}</div>
      )}
    </div>
  );
}
