'use client';

import { Input as BaseInput } from '@base-ui/react/input';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';

export type InputProps = Omit<ComponentProps<typeof BaseInput>, 'className'> & {
  className?: string;
};

/** Inside a Field it takes the field's label, description and error by itself. */
export function Input({ className, ...props }: InputProps) {
  return (
    <BaseInput {...props} className={clsx(controlClass, 'h-8 pointer-coarse:h-10', className)} />
  );
}
