'use client';

import { Field } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlClass } from './control-class';

export function Textarea({ className, ...props }: ComponentProps<'textarea'>) {
  return (
    <Field.Control
      render={<textarea {...props} className={clsx(controlClass, 'py-1.5', className)} />}
    />
  );
}
