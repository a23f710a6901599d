'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Spinner } from './spinner';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  isPending?: boolean;
}

/** While pending it keeps its width, is announced as busy and takes no second click. */
export function Button({
  variant,
  size,
  isPending = false,
  className,
  disabled,
  type = 'button',
  children,
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      disabled={disabled || isPending}
      aria-busy={isPending || undefined}
      className={clsx(buttonClass(variant, size), 'relative', className)}
    >
      {children}
      {isPending && <Spinner className="absolute inset-0 m-auto" />}
    </button>
  );
}
