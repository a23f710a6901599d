'use client';

import { clsx } from 'clsx';
import { Check, Copy } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type ButtonVariant, buttonClass } from './button-class';
import { copyText } from './copy-text';

const SHOWN_MS = 1500;

interface CopyButtonProps {
  text: string | (() => string);
  /** What is copied, for screen readers; also the visible text when `children` is given. */
  label: string;
  variant?: ButtonVariant;
  className?: string;
  children?: ReactNode;
}

export function CopyButton({ text, label, variant, className, children }: CopyButtonProps) {
  const t = useTranslations('common');
  const [isCopied, setIsCopied] = useState(false);

  useEffect(() => {
    if (!isCopied) return;
    const timer = setTimeout(() => setIsCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isCopied]);

  async function copy(): Promise<void> {
    setIsCopied(await copyText(text, t('copyFailed')));
  }

  return (
    <button
      type="button"
      data-print="hide"
      onClick={() => void copy()}
      aria-label={isCopied ? t('copied') : label}
      title={label}
      className={clsx(
        children === undefined
          ? buttonClass(variant ?? 'ghost', 'icon-sm')
          : buttonClass(variant, 'sm'),
        className,
      )}
    >
      {isCopied ? <Check aria-hidden="true" /> : <Copy aria-hidden="true" />}
      {children !== undefined && (isCopied ? t('copied') : children)}
    </button>
  );
}
