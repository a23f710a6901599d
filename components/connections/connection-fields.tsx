'use client';

import { useTranslations } from 'use-intl/react';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Section } from '@/components/ui/section';
import { Select } from '@/components/ui/select';
import { SuggestInput } from '@/components/ui/suggest-input';
import type { Form } from '@/components/ui/use-form';
import { REGIONS } from '@/lib/contracts/connection';
import type { ConnectionValues } from './connection-values';
import { CredentialChoice } from './credential-choice';

interface FieldsProps {
  form: Form<ConnectionValues>;
}

type TextName = Exclude<keyof ConnectionValues, 'signature'>;

function textProps(form: Form<ConnectionValues>, name: TextName) {
  return {
    name,
    value: form.values[name],
    onValueChange: (value: string) => form.set(name, value),
    autoComplete: 'off',
    spellCheck: false,
  };
}

export function AccessFields({ form }: FieldsProps) {
  const t = useTranslations('connections');
  return (
    <Section title={t('sections.access')}>
      <CredentialChoice
        value={form.values.credentialId}
        error={form.errors.credentialId}
        onValueChange={(value) => form.set('credentialId', value)}
      />
    </Section>
  );
}

export function InstanceFields({ form }: FieldsProps) {
  const t = useTranslations('connections');
  return (
    <Section title={t('sections.instance')}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field
          label={t('fields.regionId')}
          error={form.errors.regionId}
          hint={t('fields.regionHint')}
        >
          <SuggestInput
            name="regionId"
            suggestions={REGIONS}
            value={form.values.regionId}
            onValueChange={(value) => form.set('regionId', value)}
            placeholder={t('fields.regionPlaceholder')}
          />
        </Field>
        <Field
          label={t('fields.instanceId')}
          error={form.errors.instanceId}
          hint={t('fields.instanceHint')}
        >
          <Input
            {...textProps(form, 'instanceId')}
            placeholder={t('fields.instancePlaceholder')}
            className="font-mono"
          />
        </Field>
        <Field label={t('fields.name')} error={form.errors.name} className="sm:col-span-2">
          <Input {...textProps(form, 'name')} placeholder={t('fields.namePlaceholder')} />
        </Field>
      </div>
    </Section>
  );
}

export function EndpointFields({ form }: FieldsProps) {
  const t = useTranslations('connections');
  const region = form.values.regionId.trim() || 'cn-hangzhou';
  return (
    <Section title={t('sections.advanced')}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Field
          label={t('fields.endpoint')}
          error={form.errors.endpoint}
          hint={t('fields.endpointHint', { region })}
          isOptional
        >
          <Input
            {...textProps(form, 'endpoint')}
            placeholder={t('fields.endpointPlaceholder', { region })}
            className="font-mono"
          />
        </Field>
        <Field label={t('fields.signature')} error={form.errors.signature}>
          <Select
            name="signature"
            value={form.values.signature}
            onValueChange={(value) => form.set('signature', value)}
            options={[
              { value: 'v3', label: t('fields.signatureV3') },
              { value: 'v1', label: t('fields.signatureV1') },
            ]}
          />
        </Field>
      </div>
    </Section>
  );
}

export function LimitFields({ form }: FieldsProps) {
  const t = useTranslations('connections');
  const limits = [
    { name: 'cachedMaxQps', hint: 'cachedHint', isOptional: false },
    { name: 'realtimeMaxQps', hint: 'realtimeHint', isOptional: false },
    { name: 'dailyCallBudget', hint: 'budgetHint', isOptional: true },
  ] as const;
  return (
    <Section title={t('sections.limits')} description={t('sections.limitsLead')}>
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-3">
        {limits.map(({ name, hint, isOptional }) => (
          <Field
            key={name}
            label={t(`fields.${name}`)}
            error={form.errors[name]}
            hint={t(`fields.${hint}`)}
            isOptional={isOptional}
          >
            <Input {...textProps(form, name)} inputMode="numeric" className="tabular" />
          </Field>
        ))}
      </div>
    </Section>
  );
}
