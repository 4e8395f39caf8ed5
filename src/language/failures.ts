import type { Words } from '../errors.ts';
import { printableLine } from './printable.ts';

const REASONS: Readonly<Record<string, Words>> = {
  ENOENT: { en: 'no such file or folder', fi: 'tiedostoa tai kansiota ei ole' },
  EACCES: { en: 'permission denied', fi: 'ei oikeuksia' },
  EPERM: { en: 'permission denied', fi: 'ei oikeuksia' },
  EISDIR: { en: 'it is a folder', fi: 'se on kansio' },
  ENOTDIR: { en: 'a part of the path is not a folder', fi: 'polun osa ei ole kansio' },
  ENOSPC: { en: 'no space left on the device', fi: 'levy on täynnä' },
  EDQUOT: { en: 'the disk quota is used up', fi: 'levykiintiö on täynnä' },
  EFBIG: { en: 'the file would be larger than allowed', fi: 'tiedosto olisi sallittua suurempi' },
  EROFS: { en: 'the file system is read-only', fi: 'tiedostojärjestelmä on vain luettava' },
  EIO: { en: 'the device reports an error', fi: 'laite ilmoittaa virheestä' },
  ENAMETOOLONG: { en: 'the name is too long', fi: 'nimi on liian pitkä' },
  EMFILE: { en: 'too many open files', fi: 'liian monta avointa tiedostoa' },
  ELOOP: { en: 'too many symbolic links', fi: 'liikaa symbolisia linkkejä' },
  'not-regular': {
    en: 'it is not a regular file; use - for standard input',
    fi: 'se ei ole tavallinen tiedosto; vakiosyöte on -',
  },
};

/** The errno of a failed call, as Node names it. */
export function errnoOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'EIO';
}

function failure(en: string, fi: string, file: string, code: string): Words {
  const name = printableLine(file);
  const reason = REASONS[code] ?? { en: code, fi: code };
  return { en: `${en} ${name}: ${reason.en}`, fi: `${fi} ${name}: ${reason.fi}` };
}

export const cannotRead = (file: string, code: string): Words => failure('cannot read', 'ei voi lukea:', file, code);
export const cannotWrite = (file: string, code: string): Words =>
  failure('cannot write', 'ei voi kirjoittaa:', file, code);

export const alreadyThere = (file: string): Words => ({
  en: `${printableLine(file)} exists already`,
  fi: `${printableLine(file)} on jo olemassa`,
});

export const unknownTemplate = (name: string): Words => ({
  en: `there is no template "${printableLine(name)}"`,
  fi: `mallia "${printableLine(name)}" ei ole`,
});

export const nothingFound = (where: string): Words => ({
  en: `no plans found in ${printableLine(where)}`,
  fi: `suunnitelmia ei löydy: ${printableLine(where)}`,
});

export const noPlanAmong = (files: readonly string[], kind: string): Words => ({
  en: `no plan to work on: ${printableLine(files.join(' '))} says meetplan: ${kind}`,
  fi: `ei suunnitelmaa: ${printableLine(files.join(' '))} on lajia meetplan: ${kind}`,
});

export const isSource = (file: string, kind: string): Words => ({
  en: `will not write over ${printableLine(file)}: it is a ${kind} that somebody wrote`,
  fi: `tiedostoa ${printableLine(file)} ei korvata: se on jonkun kirjoittama (${kind})`,
});

export const oneFileAtATime: Words = {
  en: 'an agenda in JSON holds one plan; give one file at a time',
  fi: 'JSON-muotoinen asialista sisältää yhden suunnitelman; anna yksi tiedosto kerrallaan',
};

export const severalCurrencies = (codes: readonly string[]): Words => ({
  en: `the plans are in ${codes.join(' and ')}; amounts in several currencies are never added`,
  fi: `suunnitelmissa on useita valuuttoja (${codes.join(', ')}), eikä eri valuuttoja lasketa yhteen`,
});
