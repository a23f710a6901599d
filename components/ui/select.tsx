'use client';

import { clsx } from 'clsx';
import { ChevronsUpDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';
import { useFieldControl } from './field-control';

export interface SelectOption<Value extends string = string> {
  value: Value;
  label: string;
}

export type SelectProps<Value extends string> = Omit<
  ComponentProps<'select'>,
  'value' | 'onChange' | 'children'
> & {
  value: Value;
  options: readonly SelectOption<Value>[];
  onValueChange: (value: Value) => void;
};

/** The browser's own select: best on phones and for screen readers. */
export function Select<Value extends string>({
  value,
  options,
  onValueChange,
  className,
  ...props
}: SelectProps<Value>) {
  function change(chosen: string): void {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onValueChange(option.value);
  }
  const control = useFieldControl(
    <select
      {...props}
      value={value}
      onChange={(event) => change(event.currentTarget.value)}
      className={clsx(controlClass, 'h-8 appearance-none truncate pr-8 pointer-coarse:h-10')}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>,
  );
  return (
    <div className={clsx('relative', className)}>
      {control}
      <ChevronsUpDown
        aria-hidden="true"
        className="pointer-events-none absolute inset-y-0 right-2.5 my-auto size-3.5 text-muted"
      />
    </div>
  );
}
