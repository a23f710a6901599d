'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { clsx } from 'clsx';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { scrimClass } from '@/components/ui/dialog';
import { type Command, useCommands } from './use-commands';

/** One field for every way: type a name, or paste an id. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette');
  return (
    <BaseDialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={scrimClass} />
        <BaseDialog.Popup className="fixed top-[12vh] left-1/2 z-30 w-[min(36rem,calc(100vw-1.5rem))] -translate-x-1/2 overflow-hidden rounded border border-line-strong bg-panel shadow-lift outline-none">
          <BaseDialog.Title className="sr-only">{t('title')}</BaseDialog.Title>
          <Palette onClose={onClose} />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const t = useTranslations('palette');
  const listId = useId();
  const [search, setSearch] = useState('');
  const [at, setAt] = useState(0);
  const commands = useCommands(search);
  const active = commands[Math.min(at, commands.length - 1)];

  const run = (command: Command) => {
    onClose();
    command.run();
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt(
        (before) =>
          (Math.min(before, commands.length - 1) + step + commands.length) % commands.length,
      );
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      run(active);
    }
  };

  return (
    <>
      <input
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={active ? `${listId}-${active.id}` : undefined}
        aria-label={t('placeholder')}
        placeholder={t('placeholder')}
        value={search}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="h-12 w-full border-line border-b bg-transparent px-4 text-base outline-none placeholder:text-faint"
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t('title')}
        className="max-h-[50vh] overflow-y-auto p-1"
      >
        {commands.map((command, index) => (
          <Option
            key={command.id}
            id={`${listId}-${command.id}`}
            command={command}
            isFirst={command.group !== commands[index - 1]?.group}
            isActive={command === active}
            onActive={() => setAt(index)}
            onRun={() => run(command)}
          />
        ))}
      </div>
      <p
        role="status"
        className={clsx('px-4 py-3 text-muted text-sm', commands.length > 0 && 'sr-only')}
      >
        {commands.length > 0 ? t('results', { count: commands.length }) : t('nothing')}
      </p>
    </>
  );
}

interface OptionProps {
  id: string;
  command: Command;
  isFirst: boolean;
  isActive: boolean;
  onActive: () => void;
  onRun: () => void;
}

function Option({ id, command, isFirst, isActive, onActive, onRun }: OptionProps) {
  const t = useTranslations('palette.groups');
  return (
    <>
      {isFirst && (
        <div role="presentation" className="px-3 pt-2 pb-1 text-faint text-xs">
          {t(command.group)}
        </div>
      )}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above takes the keys */}
      <div
        role="option"
        id={id}
        tabIndex={-1}
        aria-selected={isActive}
        onPointerMove={onActive}
        onClick={onRun}
        className="flex h-9 cursor-pointer items-center gap-3 rounded px-3 text-sm aria-selected:bg-hover [&_svg]:size-4 [&_svg]:shrink-0"
      >
        {command.icon}
        <span className="min-w-0 flex-1 truncate">{command.name}</span>
        {command.hint && <span className="shrink-0 text-muted text-xs">{command.hint}</span>}
      </div>
    </>
  );
}
