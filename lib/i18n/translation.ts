/** The shape of a translation: the keys of the English source, any words. */
export type Translation<Source> = {
  readonly [Key in keyof Source]: Source[Key] extends string ? string : Translation<Source[Key]>;
};

/** Types are drawn from the English words; messages.test.ts holds every language to the same keys and placeholders. */
export function asSource<Source>(translation: Translation<Source>): Source {
  return translation as Source;
}
