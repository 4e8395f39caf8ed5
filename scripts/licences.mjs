// Writes dist/THIRD-PARTY-LICENSES.txt: the licence of every package whose code ended up in the bundles.
import fs from 'node:fs';
import path from 'node:path';

/** The folder of the package that a bundled module belongs to. */
function packageFolder(file) {
  const parts = file.split('/node_modules/');
  if (parts.length < 2) return undefined;
  const [scope, name] = parts.at(-1).split('/');
  const own = scope.startsWith('@') ? `${scope}/${name}` : scope;
  return [...parts.slice(0, -1), own].join('/node_modules/');
}

function licenceOf(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    fs.readFileSync(path.join(folder, 'package.json'), 'utf8'),
  );
  const file = fs.readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const who = typeof author === 'string' ? author : author?.name;
  const where = typeof repository === 'string' ? repository : repository?.url;
  const text = file ? fs.readFileSync(path.join(folder, file), 'utf8').trim() : [who, where].filter(Boolean).join('\n');
  if (!license && !file) throw new Error(`${name} ships no licence`);
  // Some licences, the MPL among them, ask that readers are told where the source is.
  const source = where === undefined ? '' : `\n${where}`;
  return { name, heading: `${name} ${version} (${license ?? 'see below'})${source}`, text };
}

/** `modules`: absolute paths of every module in the bundles. */
export function writeLicences(modules, target) {
  const folders = new Set(modules.map(packageFolder).filter((folder) => folder !== undefined));
  const licences = [...folders].map(licenceOf).sort((a, b) => (a.name < b.name ? -1 : 1));
  const line = '-'.repeat(80);
  const body = licences.map(({ heading, text }) => `${line}\n${heading}\n${line}\n${text}\n`).join('\n');
  fs.writeFileSync(target, `meetplan includes code of these packages.\n\n${body}`);
  return licences.length;
}
