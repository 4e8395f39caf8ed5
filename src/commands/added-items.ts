import { UserError } from '../errors.ts';
import { catalog } from '../language/catalogs.ts';
import { nearest } from '../language/did-you-mean.ts';
import type { Settings } from '../plan/settings.ts';
import { addItem, type Place } from '../template/add-item.ts';
import type { ResolvedTemplate } from '../template/template.ts';
import type { Session } from '../workspace/session.ts';
import { listItems } from '../workspace/shelves.ts';
import { loadItems } from '../workspace/templates.ts';

interface Addition {
  readonly text: string;
  readonly name: string;
  readonly place: Place | undefined;
}

function readPlace(text: string): Place | undefined {
  if (/^\d{1,3}$/.test(text)) return { at: Number(text) };
  const [, side, id] = /^(before|after)=(.+)$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  return side === 'before' ? { before: id } : { after: id };
}

/** `software-coaching`, `software-coaching:3`, `software-coaching:after=demo`. */
function readAddition(text: string, session: Session): Addition {
  const [, name, where] = /^\s*([^\s:]+)(?::(.*?))?\s*$/.exec(text) ?? [];
  const place = where === undefined ? undefined : readPlace(where);
  if (name === undefined || (where !== undefined && !place))
    throw new UserError(catalog(session.language).library.notAnAddition(text));
  return { text, name, place };
}

/** A template with the items that `--add` puts in. Throws UserError where a name or a place is unknown. */
export async function withAdded(
  session: Session,
  settings: Settings,
  add: readonly string[],
  before: ResolvedTemplate,
): Promise<ResolvedTemplate> {
  const additions = add.map((text) => readAddition(text, session));
  if (!additions.length) return before;
  const say = catalog(session.language).library;
  const { items } = await loadItems(session, settings, [...new Set(additions.map(({ name }) => name))]);
  let template = before;
  for (const { name, place, text } of additions) {
    const document = items.get(name);
    if (!document) {
      const names = listItems(session, settings).map((entry) => entry.name);
      const guess = nearest(name, names);
      throw new UserError(say.unknownItem(name), {
        help: guess ? say.didYouMean(guess) : say.thereAre(names.join(', ')),
      });
    }
    const added = addItem(template, document, place);
    if (!added) {
      const ids = (template.file.agenda ?? []).flatMap(({ id }) => (id === undefined ? [] : [id]));
      throw new UserError(say.unknownPlace(text, template.name), { help: say.thereAre(ids.join(', ')) });
    }
    template = added;
  }
  return template;
}
