import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl/react';
import { expect, test } from 'vitest';
import { OperationItem } from '@/components/api-docs/operation-item';
import { messagesOf } from '@/lib/i18n/messages';
import { documentSchema, toGroups } from '@/lib/queries/api-document';
import { openApiDocument } from './document.ts';
import { OPERATIONS } from './operations.ts';

const json: unknown = JSON.parse(JSON.stringify(openApiDocument()));
const operations = toGroups(documentSchema.parse(json)).flatMap((group) => group.operations);

test('the documentation page knows every operation of the document', () => {
  expect(operations.map((each) => each.operationId).sort()).toEqual(
    OPERATIONS.map((each) => each.id).sort(),
  );
});

test.each(['en', 'zh-CN'] as const)('every operation is drawn with its command in %s', (locale) => {
  for (const operation of operations) {
    const html = renderToStaticMarkup(
      <IntlProvider locale={locale} messages={messagesOf(locale)} timeZone="UTC">
        <OperationItem operation={operation} origin="https://rollcall.example.com" />
      </IntlProvider>,
    );
    expect(html).toContain(`https://rollcall.example.com${operation.path}`);
    expect(html).not.toContain('apiDocs.');
  }
});
