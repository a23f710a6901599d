'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from './button-class';

interface DialogProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the one that acts last. */
  footer?: ReactNode;
  size?: 'sm' | 'md' | 'lg';
}

const WIDTHS = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' };

export const scrimClass =
  'fixed inset-0 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0';

/** Centred on a desktop, a sheet from below on a phone. Escape and the ground close it. */
export function Dialog({
  isOpen,
  onOpenChange,
  title,
  description,
  children,
  footer,
  size = 'sm',
}: DialogProps) {
  const t = useTranslations('common');
  return (
    <BaseDialog.Root open={isOpen} onOpenChange={(open) => onOpenChange(open)}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={scrimClass} />
        <BaseDialog.Viewport className="fixed inset-0 flex items-end justify-center sm:items-center sm:p-6">
          <BaseDialog.Popup
            className={clsx(
              'flex max-h-[92dvh] w-full flex-col rounded-t border border-line bg-panel shadow-lift outline-none transition-[translate,opacity] duration-150 ease-quick data-ending-style:translate-y-2 data-ending-style:opacity-0 data-starting-style:translate-y-2 data-starting-style:opacity-0 sm:rounded',
              WIDTHS[size],
            )}
          >
            <header className="flex items-start gap-4 border-line border-b px-4 py-3">
              <div className="min-w-0 flex-1">
                <BaseDialog.Title className="text-base">{title}</BaseDialog.Title>
                {description !== undefined && (
                  <BaseDialog.Description className="text-muted text-sm">
                    {description}
                  </BaseDialog.Description>
                )}
              </div>
              <BaseDialog.Close
                aria-label={t('close')}
                className={clsx(
                  buttonClass('ghost', 'icon-sm'),
                  '-my-0.75 -mr-1.5 pointer-coarse:-my-1.75',
                )}
              >
                <X />
              </BaseDialog.Close>
            </header>
            <div className="min-h-0 flex-1 overflow-y-auto px-4 py-4">{children}</div>
            {footer !== undefined && (
              <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
                {footer}
              </footer>
            )}
          </BaseDialog.Popup>
        </BaseDialog.Viewport>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}
