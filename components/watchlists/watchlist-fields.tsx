'use client';

import { useLocale, useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { RadioCards } from '@/components/ui/radio-cards';
import { Segmented } from '@/components/ui/segmented';
import type { Form } from '@/components/ui/use-form';
import { duration } from '@/lib/format/time';
import { INTERVAL_CHOICES, type WatchlistValues } from './watchlist-values';

const MODES = ['viewed', 'always'] as const;
const CONFIRMS = ['offline', 'all', 'never'] as const;

export function NameField({ form }: { form: Form<WatchlistValues> }) {
  const t = useTranslations('watchlists.fields');
  return (
    <Field label={t('name')} error={form.errors.name}>
      <Input
        value={form.values.name}
        placeholder={t('namePlaceholder')}
        maxLength={80}
        autoComplete="off"
        onValueChange={(name) => form.set('name', name)}
      />
    </Field>
  );
}

/** How often, when, and how sure: the three things that decide what a list costs. */
export function PaceFields({ form }: { form: Form<WatchlistValues> }) {
  const t = useTranslations('watchlists.fields');
  return (
    <>
      <IntervalField form={form} />
      <RadioCards
        legend={t('mode')}
        name="mode"
        value={form.values.mode}
        options={MODES.map((value) => ({
          value,
          label: t(`modes.${value}`),
          hint: t(`modeHints.${value}`),
        }))}
        onValueChange={(mode) => form.set('mode', mode)}
      />
      <RadioCards
        legend={t('confirm')}
        name="confirm"
        value={form.values.confirm}
        options={CONFIRMS.map((value) => ({
          value,
          label: t(`confirms.${value}`),
          hint: t(`confirmHints.${value}`),
        }))}
        onValueChange={(confirm) => form.set('confirm', confirm)}
      />
    </>
  );
}

function IntervalField({ form }: { form: Form<WatchlistValues> }) {
  const t = useTranslations('watchlists.fields');
  const locale = useLocale();
  const { intervalSeconds } = form.values;
  return (
    <div className="flex flex-wrap items-end gap-3">
      <div className="flex flex-col gap-1.5">
        <span aria-hidden="true" className="font-medium text-sm">
          {t('interval')}
        </span>
        <Segmented
          label={t('interval')}
          value={intervalSeconds}
          options={INTERVAL_CHOICES.map((seconds) => ({
            value: String(seconds),
            label: duration(seconds * 1000, locale),
          }))}
          onValueChange={(value) => form.set('intervalSeconds', value)}
        />
      </div>
      <Field label={t('intervalCustom')} error={form.errors.intervalSeconds} className="w-40">
        <Input
          inputMode="numeric"
          value={intervalSeconds}
          onValueChange={(value) => form.set('intervalSeconds', value)}
        />
      </Field>
    </div>
  );
}
