'use client';

import { clsx } from 'clsx';
import type { ReactNode } from 'react';

interface RadioCard<Value extends string> {
  value: Value;
  label: string;
  hint?: ReactNode;
}

interface RadioCardsProps<Value extends string> {
  legend: string;
  name: string;
  value: Value;
  options: readonly RadioCard<Value>[];
  onValueChange: (value: Value) => void;
  className?: string;
}

/** A choice whose options need a sentence each. */
export function RadioCards<Value extends string>({
  legend,
  name,
  value,
  options,
  onValueChange,
  className,
}: RadioCardsProps<Value>) {
  return (
    <fieldset className={clsx('min-w-0', className)}>
      <legend className="mb-1.5 font-medium text-sm">{legend}</legend>
      <div className="grid gap-2 sm:auto-cols-fr sm:grid-flow-col">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex gap-2.5 rounded border border-line-strong bg-panel p-3 transition-colors hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
            />
            <span className="min-w-0">
              <span className="block font-medium text-sm">{option.label}</span>
              {option.hint !== undefined && (
                <span className="block text-muted text-xs">{option.hint}</span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
