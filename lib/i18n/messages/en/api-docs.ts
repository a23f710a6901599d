export const apiDocs = {
  lead: 'Everything that these pages do, a script can do with a token. For tools there is the <document>OpenAPI document</document>.',
  open: 'Needs no sign-in.',
  parameters: 'Parameters',
  required: 'required',
  optional: 'optional',
  copy: 'Copy the command',
  answer: 'Answers {status}',
  link: 'How to use a token',
} as const;
