'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { scrimClass } from './dialog';

interface DrawerProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  /** Read out when the drawer opens; the children show their own heading. */
  label: string;
  side?: 'left' | 'right';
  /** A drawer that is not modal leaves the page behind it usable. */
  isModal?: boolean;
  className?: string;
  children: ReactNode;
}

const SIDES = {
  left: 'left-0 border-r data-ending-style:-translate-x-full data-starting-style:-translate-x-full',
  right: 'right-0 border-l data-ending-style:translate-x-full data-starting-style:translate-x-full',
};

export function Drawer({
  isOpen,
  onOpenChange,
  label,
  side = 'right',
  isModal = true,
  className,
  children,
}: DrawerProps) {
  return (
    <BaseDialog.Root
      open={isOpen}
      onOpenChange={(open) => onOpenChange(open)}
      modal={isModal}
      disablePointerDismissal={!isModal}
    >
      <BaseDialog.Portal>
        {isModal && <BaseDialog.Backdrop className={scrimClass} />}
        <BaseDialog.Popup
          data-print="hide"
          className={clsx(
            'fixed inset-y-0 flex w-[min(28rem,100vw)] flex-col border-line bg-panel shadow-lift outline-none transition-[translate] duration-180 ease-quick',
            SIDES[side],
            className,
          )}
        >
          <BaseDialog.Title className="sr-only">{label}</BaseDialog.Title>
          {children}
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

/** Closes the drawer or dialog that it lies in. */
export const DrawerClose = BaseDialog.Close;
