'use client';

import { useTranslations } from 'use-intl/react';
import { type Form, useForm } from '@/components/ui/use-form';
import { type CreateConnection, createConnectionSchema } from '@/lib/contracts/connection';
import { type ConnectionValues, inputOf } from './connection-values';

export function useConnectionForm(
  initial: ConnectionValues,
  submit: (input: CreateConnection) => Promise<unknown>,
): Form<ConnectionValues> {
  const formats = useConnectionFormats();
  return useForm({ initial, schema: createConnectionSchema, toInput: inputOf, submit, formats });
}

export function useConnectionFormats() {
  const t = useTranslations('connections.fields');
  return { regionId: t('regionFormat'), instanceId: t('instanceFormat') };
}
