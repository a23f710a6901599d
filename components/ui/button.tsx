'use client';

import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonClass } from './button-class';
import { Spinner } from './spinner';
import { useHydrated } from './use-hydrated';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  isPending?: boolean;
}

/**
 * While pending it keeps its width, is announced as busy and takes no second click. A submit waits for the page's code:
 * before, the browser itself would send the form, and a password with it.
 */
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
  const isWaiting = !useHydrated() && type === 'submit';
  return (
    <button
      {...props}
      type={type}
      disabled={disabled || isPending || isWaiting}
      aria-busy={isPending || undefined}
      className={clsx(
        buttonClass(variant, size),
        'relative',
        isWaiting && 'disabled:opacity-100',
        className,
      )}
    >
      {children}
      {isPending && <Spinner className="absolute inset-0 m-auto" />}
    </button>
  );
}
