'use client';

import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { buttonClass } from './button-class';
import { Input, type InputProps } from './input';

/** A secret that can be looked at while it is typed. */
export function PasswordInput(props: InputProps) {
  const t = useTranslations('common');
  const [isVisible, setIsVisible] = useState(false);
  const Icon = isVisible ? EyeOff : Eye;
  return (
    <div className="relative">
      <Input {...props} type={isVisible ? 'text' : 'password'} className="pr-10" />
      <button
        type="button"
        aria-pressed={isVisible}
        aria-label={t('showSecret')}
        title={t('showSecret')}
        onClick={() => setIsVisible(!isVisible)}
        className={`${buttonClass('ghost', 'icon-sm')} absolute inset-y-0 right-0.5 my-auto`}
      >
        <Icon aria-hidden="true" />
      </button>
    </div>
  );
}
