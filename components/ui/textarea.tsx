'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';
import { useFieldControl } from './field-control';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return useFieldControl(
    <textarea {...props} className={clsx(controlClass, 'py-1.5', className)} />,
  );
}
