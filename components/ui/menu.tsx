'use client';

import type { Menu as BaseMenu } from '@base-ui/react/menu';
import { clsx } from 'clsx';
import { Check } from 'lucide-react';
import {
  type ComponentProps,
  cloneElement,
  createContext,
  type ReactElement,
  type ReactNode,
  use,
  useState,
} from 'react';
import { useTranslations } from 'use-intl/react';
import { type LoadOnce, loadOnce } from './load-once';
import { usePart } from './use-part';

type Parts = typeof BaseMenu;

/** Thirty kilobytes that no page needs for its first picture. */
const menuParts = loadOnce(async () => (await import('@base-ui/react/menu')).Menu);
const PartsContext = createContext<Parts | null>(null);

function useParts(): Parts {
  const parts = use(PartsContext);
  if (parts === null) throw new Error('an item of a menu stands outside of a Menu');
  return parts;
}

interface MenuProps {
  /** The button that opens it, as an element: `<Button>…</Button>`. */
  trigger: ReactElement<ComponentProps<'button'>>;
  children: ReactNode;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'bottom' | 'left' | 'right';
  /** The code of its items, where that is fetched with the menu's own. */
  items?: LoadOnce<unknown>;
}

export const popupClass =
  'min-w-44 max-w-[min(22rem,calc(100vw-1rem))] origin-(--transform-origin) rounded border border-line-strong bg-panel p-1 text-sm shadow-lift outline-none transition-[scale,opacity] duration-120 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0';

const itemClass =
  'flex min-h-8 cursor-default select-none items-center gap-2.5 rounded px-2 outline-none data-disabled:opacity-50 data-highlighted:bg-hover pointer-coarse:min-h-10 [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-muted';

const groupLabelClass = 'px-2 pt-1.5 pb-1 text-faint text-xs';

/**
 * Opens at the first press, once its code is there; from then on it is the library's. Opened at the end of the page,
 * outside its landmarks, and so a landmark of its own.
 */
export function Menu({ trigger, children, align = 'end', side = 'bottom', items }: MenuProps) {
  const t = useTranslations('common');
  const [isWanted, setIsWanted] = useState(false);
  const parts = usePart(menuParts, isWanted);
  const readyItems = usePart(items ?? menuParts, isWanted);
  if (parts === null || readyItems === null) {
    return cloneElement(trigger, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setIsWanted(true),
      // Who has gone on to something else wants no menu to open there later.
      onBlur: () => setIsWanted(false),
    });
  }
  return (
    <PartsContext value={parts}>
      <parts.Root defaultOpen>
        <parts.Trigger render={trigger} />
        <parts.Portal>
          <parts.Positioner
            role="region"
            aria-label={t('menu')}
            sideOffset={4}
            align={align}
            side={side}
            className="z-20 outline-none"
          >
            <parts.Popup className={popupClass}>{children}</parts.Popup>
          </parts.Positioner>
        </parts.Portal>
      </parts.Root>
    </PartsContext>
  );
}

type ItemProps = Omit<ComponentProps<typeof BaseMenu.Item>, 'className'> & { isDanger?: boolean };

export function MenuItem({ isDanger = false, ...props }: ItemProps) {
  const { Item } = useParts();
  return <Item {...props} className={clsx(itemClass, isDanger && 'text-offline-ink')} />;
}

type LinkItemProps = Omit<ComponentProps<typeof BaseMenu.LinkItem>, 'className'>;

/** Give `render={<Link href=… />}` for a route of the app. */
export function MenuLinkItem(props: LinkItemProps) {
  const { LinkItem } = useParts();
  return <LinkItem closeOnClick {...props} className={itemClass} />;
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
  const parts = useParts();
  return (
    <parts.RadioGroup value={value} onValueChange={(chosen: Value) => onValueChange(chosen)}>
      <parts.Group>
        <parts.GroupLabel className={groupLabelClass}>{label}</parts.GroupLabel>
        {options.map((option) => (
          <parts.RadioItem
            key={option.value}
            value={option.value}
            closeOnClick
            className={itemClass}
          >
            <span className="flex-1">{option.label}</span>
            <parts.RadioItemIndicator>
              <Check />
            </parts.RadioItemIndicator>
          </parts.RadioItem>
        ))}
      </parts.Group>
    </parts.RadioGroup>
  );
}

interface MenuCheckProps {
  label: ReactNode;
  isChecked: boolean;
  onCheckedChange: (isChecked: boolean) => void;
}

/** Stays open when it is clicked: several are chosen in one go. */
export function MenuCheck({ label, isChecked, onCheckedChange }: MenuCheckProps) {
  const parts = useParts();
  return (
    <parts.CheckboxItem
      checked={isChecked}
      onCheckedChange={(checked) => onCheckedChange(checked)}
      className={itemClass}
    >
      <span className="flex-1">{label}</span>
      <parts.CheckboxItemIndicator>
        <Check />
      </parts.CheckboxItemIndicator>
    </parts.CheckboxItem>
  );
}

/** Items below a name of what they have in common. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const { Group, GroupLabel } = useParts();
  return (
    <Group>
      <GroupLabel className={groupLabelClass}>{label}</GroupLabel>
      {children}
    </Group>
  );
}

export function MenuSeparator() {
  const { Separator } = useParts();
  return <Separator className="-mx-1 my-1 h-px bg-line" />;
}
