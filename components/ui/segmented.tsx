'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface SegmentedProps<Value extends string> {
  label: string;
  value: Value;
  options: ReadonlyArray<{ value: Value; label: string; icon?: ReactNode }>;
  onValueChange: (value: Value) => void;
  className?: string;
}

/** Two to four views of the same thing. With an icon, the label is read out and shown on hover. */
export function Segmented<Value extends string>({
  label,
  value,
  options,
  onValueChange,
  className,
}: SegmentedProps<Value>) {
  return (
    <fieldset
      aria-label={label}
      className={clsx('inline-flex rounded border border-line-strong bg-raised p-0.5', className)}
    >
      {options.map((option) => (
        <button
          key={option.value}
          type="button"
          aria-pressed={option.value === value}
          aria-label={option.label}
          title={option.icon === undefined ? undefined : option.label}
          onClick={() => onValueChange(option.value)}
          className="inline-flex h-6.5 min-w-7 items-center justify-center gap-1.5 rounded px-2 text-muted text-xs transition-colors hover:text-ink aria-pressed:bg-panel aria-pressed:font-medium aria-pressed:text-ink aria-pressed:shadow-[0_0_0_1px_var(--line-strong)] pointer-coarse:h-8.5 [&_svg]:size-4"
        >
          {option.icon ?? option.label}
        </button>
      ))}
    </fieldset>
  );
}
