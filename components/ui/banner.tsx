import { clsx } from 'clsx';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type BannerTone = 'info' | 'warning' | 'error';

interface BannerProps {
  tone?: BannerTone;
  title: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  /** Announced at once. For what appears while someone is reading the page. */
  isUrgent?: boolean;
  className?: string;
}

const TONES: Record<BannerTone, string> = {
  info: 'border-line-strong bg-raised [&>svg]:text-accent-ink',
  warning: 'border-conflict/50 bg-conflict-soft [&>svg]:text-conflict-ink',
  error: 'border-offline/50 bg-offline-soft [&>svg]:text-offline-ink',
};
const ICONS = { info: Info, warning: TriangleAlert, error: CircleAlert };

export function Banner({
  tone = 'info',
  title,
  children,
  actions,
  isUrgent = false,
  className,
}: BannerProps) {
  const Icon = ICONS[tone];
  return (
    <div
      role={isUrgent ? 'alert' : undefined}
      className={clsx('flex items-start gap-3 rounded border px-3 py-2.5', TONES[tone], className)}
    >
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-sm">{title}</p>
        {children !== undefined && <div className="text-muted text-sm">{children}</div>}
      </div>
      {actions !== undefined && <div className="flex shrink-0 flex-wrap gap-2">{actions}</div>}
    </div>
  );
}
