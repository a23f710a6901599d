'use client';

import { clsx } from 'clsx';
import { type ComponentProps, type ReactNode, useEffect, useRef } from 'react';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'type' | 'onChange'> {
  label: ReactNode;
  /** The label is for screen readers only. */
  isLabelHidden?: boolean;
  isIndeterminate?: boolean;
  onCheckedChange: (isChecked: boolean) => void;
}

export function Checkbox({
  label,
  isLabelHidden = false,
  isIndeterminate = false,
  onCheckedChange,
  className,
  ...props
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isIndeterminate;
  }, [isIndeterminate]);
  return (
    <label className={clsx('inline-flex items-start gap-2 text-sm', className)}>
      <input
        {...props}
        ref={box}
        type="checkbox"
        onChange={(event) => onCheckedChange(event.currentTarget.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span className={clsx(isLabelHidden && 'sr-only')}>{label}</span>
    </label>
  );
}
