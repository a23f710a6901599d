'use client';

import { Menu as BaseMenu } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';

interface MenuProps {
  /** The button that opens it, as an element: `<Button>…</Button>`. */
  trigger: ReactElement;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
}

export const popupClass =
  'min-w-44 max-w-[min(22rem,calc(100vw-1rem))] origin-(--transform-origin) rounded border border-line-strong bg-panel p-1 text-sm shadow-lift outline-none transition-[scale,opacity] duration-120 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

const itemClass =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

const groupLabelClass = 'px-2 pt-1.5 pb-1 text-faint text-xs';

/** Opened at the end of the page, outside its landmarks, and so a landmark of its own. */
export function Menu({ trigger, children, align = 'end', side = 'bottom' }: MenuProps) {
  const t = useTranslations('common');
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger render={trigger} />
      <BaseMenu.Portal>
        <BaseMenu.Positioner
          role="region"
          aria-label={t('menu')}
          sideOffset={4}
          align={align}
          side={side}
          className="z-20 outline-none"
        >
          <BaseMenu.Popup className={popupClass}>{children}</BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  );
}

type ItemProps = Omit<ComponentProps<typeof BaseMenu.Item>, 'className'> & { isDanger?: boolean };

export function MenuItem({ isDanger = false, ...props }: ItemProps) {
  return <BaseMenu.Item {...props} className={clsx(itemClass, isDanger && 'text-offline-ink')} />;
}

type LinkItemProps = Omit<ComponentProps<typeof BaseMenu.LinkItem>, 'className'>;

/** Give `render={<Link href=… />}` for a route of the app. */
export function MenuLinkItem(props: LinkItemProps) {
  return <BaseMenu.LinkItem closeOnClick {...props} className={itemClass} />;
}

interface MenuChoiceProps<Value extends string> {
  label: string;
  value: Value;
  options: ReadonlyArray<{ value: Value; label: ReactNode }>;
  onValueChange: (value: Value) => void;
}

export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onValueChange,
}: MenuChoiceProps<Value>) {
  return (
    <BaseMenu.RadioGroup value={value} onValueChange={(chosen: Value) => onValueChange(chosen)}>
      <BaseMenu.Group>
        <BaseMenu.GroupLabel className={groupLabelClass}>{label}</BaseMenu.GroupLabel>
        {options.map((option) => (
          <BaseMenu.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            className={itemClass}
          >
            <span className="flex-1">{option.label}</span>
            <BaseMenu.RadioItemIndicator>
              <Check />
            </BaseMenu.RadioItemIndicator>
          </BaseMenu.RadioItem>
        ))}
      </BaseMenu.Group>
    </BaseMenu.RadioGroup>
  );
}

interface MenuCheckProps {
  label: ReactNode;
  isChecked: boolean;
  onCheckedChange: (isChecked: boolean) => void;
}

/** Stays open when it is clicked: several are chosen in one go. */
export function MenuCheck({ label, isChecked, onCheckedChange }: MenuCheckProps) {
  return (
    <BaseMenu.CheckboxItem
      checked={isChecked}
      onCheckedChange={(checked) => onCheckedChange(checked)}
      className={itemClass}
    >
      <span className="flex-1">{label}</span>
      <BaseMenu.CheckboxItemIndicator>
        <Check />
      </BaseMenu.CheckboxItemIndicator>
    </BaseMenu.CheckboxItem>
  );
}

/** Items below a name of what they have in common. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <BaseMenu.Group>
      <BaseMenu.GroupLabel className={groupLabelClass}>{label}</BaseMenu.GroupLabel>
      {children}
    </BaseMenu.Group>
  );
}

export function MenuSeparator() {
  return <BaseMenu.Separator className="-mx-1 my-1 h-px bg-line" />;
}
