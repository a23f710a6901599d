'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';
import { useFieldControl } from './field-control';

export type InputProps = ComponentProps<'input'> & { onValueChange?: (value: string) => void };

/** Inside a Field it takes the field's label, description and error by itself. */
export function Input({ className, onValueChange, onChange, ...props }: InputProps) {
  return useFieldControl(
    <input
      {...props}
      onChange={(event) => {
        onChange?.(event);
        onValueChange?.(event.currentTarget.value);
      }}
      className={clsx(controlClass, 'h-8 pointer-coarse:h-10', className)}
    />,
  );
}
