'use client';

import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { ApiError } from '@/lib/queries/api-error';
import { Button } from './button';
import { Dialog } from './dialog';
import { Field } from './field';
import { Input } from './input';
import { ProblemBanner } from './problem-banner';

interface DangerDialogProps {
  onClose: () => void;
  title: string;
  /** What is lost, and what is not. */
  consequence: ReactNode;
  confirmLabel: string;
  /** Asked for before the button works, where nothing brings it back. */
  nameToType?: string;
  error?: ApiError | null;
  isPending: boolean;
  onConfirm: () => void;
}

/** Rendered only while it asks: what was typed, and what failed, ends with the question. */
export function DangerDialog({
  onClose,
  title,
  consequence,
  confirmLabel,
  nameToType,
  error,
  isPending,
  onConfirm,
}: DangerDialogProps) {
  const t = useTranslations('common');
  const [typed, setTyped] = useState('');
  const isConfirmed = nameToType === undefined || typed.trim() === nameToType;
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={title}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            variant="danger"
            disabled={!isConfirmed}
            isPending={isPending}
            onClick={onConfirm}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {error !== undefined && error !== null && <ProblemBanner error={error} />}
        <div className="text-sm">{consequence}</div>
        {nameToType !== undefined && (
          <Field label={t('typeToConfirm', { name: nameToType })}>
            <Input value={typed} onValueChange={setTyped} autoComplete="off" spellCheck={false} />
          </Field>
        )}
      </div>
    </Dialog>
  );
}
