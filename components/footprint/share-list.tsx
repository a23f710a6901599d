'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'use-intl/react';
import { formatCount, formatPercent } from '@/lib/format/number';

interface ShareRow {
  id: string;
  label: string;
  href: string | null;
  calls: number;
}

/** Most calls first, each with its share of them all. */
export function ShareList({ rows }: { rows: readonly ShareRow[] }) {
  const t = useTranslations('footprint');
  const locale = useLocale();
  const total = rows.reduce((sum, { calls }) => sum + calls, 0) || 1;
  return (
    <ol className="flex flex-col gap-3">
      {rows
        .toSorted((a, b) => b.calls - a.calls)
        .map(({ id, label, href, calls }) => (
          <li key={id} className="flex flex-col gap-1">
            <span className="flex items-baseline justify-between gap-3 text-sm">
              <span className="min-w-0 truncate">
                {href === null ? (
                  label
                ) : (
                  <Link href={href} prefetch={false} className="hover:underline">
                    {label}
                  </Link>
                )}
              </span>
              <span
                className="shrink-0 text-muted tabular"
                title={t('share', { percent: formatPercent(calls / total, locale) })}
              >
                {formatCount(calls, locale)}
              </span>
            </span>
            <span aria-hidden="true" className="h-1 overflow-hidden rounded bg-hover">
              <span
                className="block h-full bg-accent"
                style={{ width: `${(calls / total) * 100}%` }}
              />
            </span>
          </li>
        ))}
    </ol>
  );
}
