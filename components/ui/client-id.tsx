import { clsx } from 'clsx';
import { clientIdParts } from '@/lib/format/client-id-parts';

/** The group dim, the device strong; what does not fit is cut from the group first. Hover shows all of it. */
export function ClientId({ id, className }: { id: string; className?: string }) {
  const { group, device } = clientIdParts(id);
  return (
    <span
      title={id}
      className={clsx('inline-flex min-w-0 max-w-full font-mono text-xs', className)}
    >
      {group !== '' && <span className="truncate text-muted">{group}</span>}
      <span className="max-w-full shrink-0 truncate font-medium text-ink">{device}</span>
    </span>
  );
}
