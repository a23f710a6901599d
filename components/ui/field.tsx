'use client';

import { Field as BaseField } from '@base-ui/react/field';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { FieldControlContext } from './field-control';

interface FieldProps {
  label: ReactNode;
  /** Below the control, always in sight. */
  hint?: ReactNode;
  error?: ReactNode;
  isOptional?: boolean;
  className?: string;
  /** One Input, Textarea, Select or SuggestInput. */
  children: ReactNode;
}

export function Field({ label, hint, error, isOptional = false, className, children }: FieldProps) {
  const t = useTranslations('common');
  const isInvalid = error !== undefined && error !== null && error !== '';
  return (
    <BaseField.Root
      invalid={isInvalid}
      className={clsx('flex min-w-0 flex-col gap-1.5', className)}
    >
      <BaseField.Label className="flex items-baseline gap-2 font-medium text-ink text-sm">
        {label}
        {isOptional && <span className="font-normal text-faint text-xs">{t('optional')}</span>}
      </BaseField.Label>
      <FieldControlContext value={BaseField.Control}>{children}</FieldControlContext>
      {isInvalid && (
        <BaseField.Error match={true} className="text-offline-ink text-xs" role="alert">
          {error}
        </BaseField.Error>
      )}
      {hint !== undefined && (
        <BaseField.Description className="text-muted text-xs">{hint}</BaseField.Description>
      )}
    </BaseField.Root>
  );
}
