'use client';

import { clsx } from 'clsx';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';

interface NavLinkProps {
  href: string;
  label: string;
  icon?: ReactNode;
  /** At the right end: a count. */
  badge?: ReactNode;
  isExact?: boolean;
  onNavigate?: (() => void) | undefined;
}

export function NavLink({ href, label, icon, badge, isExact = false, onNavigate }: NavLinkProps) {
  const path = usePathname();
  const isCurrent = path === href || (!isExact && path.startsWith(`${href}/`));
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => onNavigate?.()}
        className={clsx(
          'flex h-8 items-center gap-2.5 rounded px-2 text-sm transition-colors pointer-coarse:h-10 [&>svg]:size-4 [&>svg]:shrink-0',
          isCurrent
            ? 'bg-hover font-medium text-ink [&>svg]:text-accent-ink'
            : 'text-muted hover:bg-hover hover:text-ink',
        )}
      >
        {icon}
        <span className="min-w-0 flex-1 truncate">{label}</span>
        {badge}
      </Link>
    </li>
  );
}
