import { catalog } from '../language/catalogs.ts';
import type { Agenda, AgendaItem } from '../schema/agenda.ts';

/** Attachments are numbered through the whole of a formal agenda. */
export function numberOfFirst(item: AgendaItem, { items }: Agenda): number {
  const ahead = items.slice(
    0,
    items.findIndex(({ id }) => id === item.id),
  );
  return ahead.reduce((number, { materials }) => number + (materials?.length ?? 0), 1);
}

/** The attachments of a formal agenda, listed at its end. */
export const attachmentTexts = ({ form, items, language }: Agenda): readonly string[] =>
  form === 'formal'
    ? items
        .flatMap(({ materials }) => materials ?? [])
        .map(({ title }, index) => `${catalog(language).agenda.attachment(index + 1)}: ${title}`)
    : [];
