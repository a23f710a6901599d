'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from './button-class';
import { receiveToasts, type ToastInput } from './toast';

const SHOWN_MS = 6000;
const manager = Toast.createToastManager();

function add({ title, description, kind = 'done', action }: ToastInput): void {
  const id = manager.add({
    title,
    type: kind,
    timeout: action === undefined ? SHOWN_MS : SHOWN_MS * 2,
    priority: kind === 'failed' ? 'high' : 'low',
    ...(description === undefined ? {} : { description }),
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              manager.close(id);
              action.run();
            },
          },
        }),
  });
}

/** The toasts themselves, lower right; on a phone as wide as the window, above a board's counts. */
export function ToastList() {
  useEffect(() => receiveToasts(add), []);
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport
          data-print="hide"
          className="fixed right-4 bottom-18 z-40 sm:bottom-4 flex w-[min(22rem,calc(100vw-2rem))] flex-col gap-2"
        >
          <Shown />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Shown() {
  const t = useTranslations('common');
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection="right"
      className="rounded border border-line-strong bg-panel text-sm shadow-lift transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0 data-[type=failed]:border-offline"
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-3">
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium text-sm" />
          <Toast.Description className="text-muted text-xs" />
        </div>
        <Toast.Action className={buttonClass('secondary', 'sm')} />
        <Toast.Close aria-label={t('dismiss')} className={buttonClass('ghost', 'icon-sm')}>
          <X />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
